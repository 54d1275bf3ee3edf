import { beforeEach, describe, expect, it } from "vitest";
import { writeEnvelope } from "../../../functions/certificate/national-xml/envelope.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { aMessage, aSentCertificate } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { sendMessageToCareXml } from "../certificate/national-xml/send-message-to-care-xml.ts";

const { hsaId: ownUnit, careProvider } = units.healthCentre;
/** A unit that no directory here knows. */
const unknownUnit = "SE2321000016-1001";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

async function registered(address: string, unit = ownUnit): Promise<string> {
  const { xml } = journalCertificate(unit, tolvan, "2026-11-20");
  return outcome(await world.call("registerCertificate", { xml: String(Buffer.from(writeEnvelope(address, xml))) }));
}

async function asked(address: string): Promise<string> {
  const certificateId = await aSentCertificate(world);
  const message = Buffer.from(sendMessageToCareXml(aMessage(certificateId)));
  return outcome(await world.call("sendMessageToCare", { xml: String(Buffer.from(writeEnvelope(address, message))) }));
}

function outcome({ status, text }: { readonly status: number; readonly text: string }): string {
  const said = /<(?:\w+:)?(?:resultCode|faultcode)>([^<]+)</.exec(text)?.[1] ?? "";
  return `${String(status)} ${said}`;
}

describe("the logical address of a request", () => {
  it.each([
    ["the exchange", "TSTNMT2321000156-INTYG"],
    ["the exchange, written otherwise", "\n tstnmt2321000156-intyg "],
    ["the unit that issued the certificate", ownUnit],
    ["another unit of the directory", units.elsewhere.hsaId],
  ])("may be that of %s", async (_whose, address) => {
    expect(await registered(address)).toBe("200 OK");
    expect(await asked(address)).toBe("200 OK");
  });

  it("may be that of a care provider or of a unit that only the certificate names", async () => {
    expect(await registered(careProvider.hsaId)).toBe("200 OK");
    expect(await registered(unknownUnit, unknownUnit)).toBe("200 OK");
  });

  it.each(["2021005521", unknownUnit, "SE1", "X".repeat(3000)])(
    "that is not here (%.20s) is answered by a fault of the client's, and nothing is taken in",
    async (address) => {
      expect(await registered(address)).toBe("500 soapenv:Client");
      expect(world.tables.all("certificates")).toEqual([]);
      expect(await asked(address)).toBe("500 soapenv:Client");
      expect(world.tables.all("certificates").filter(({ sk }) => sk.startsWith("MESSAGE#"))).toEqual([]);
    },
  );
});
