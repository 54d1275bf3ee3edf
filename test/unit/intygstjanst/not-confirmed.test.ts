import { beforeEach, describe, expect, it } from "vitest";
import { writeResultAnswer } from "../../../functions/certificate/national-xml/result.ts";
import { interactions } from "../../../functions/certificate/national-xml/interactions.ts";
import { certificateSubject } from "../../../functions/certificate/model/subject.ts";
import { deliverWoken } from "../../../functions/recipients/deliver-woken.ts";
import { readPdf, withoutBlanks, wordsOf } from "../certificate/print/read-pdf.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { accepted, aSentCertificate, aSignedCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

/** Every operation that tells a certificate's life, with what it is asked and where in the answer that stands. */
const readers = [
  ["readCertificate", (certificateId: string) => ({ certificateId }), undefined],
  ["verifyCertificate", (certificateId: string) => ({ certificateId }), undefined],
  ["listCertificates", () => ({}), "certificates"],
  ["searchCertificates", () => ({ patient: tolvan }), "certificates"],
  ["readOwnCertificate", (certificateId: string) => ({ certificateId }), undefined],
  ["listOwnCertificates", () => ({}), "certificates"],
] as const;

/** What each of them says that is not confirmed of the one certificate that is here. */
async function toldBy(id: string): Promise<unknown[]> {
  const told: unknown[] = [];
  for (const [operation, asked, list] of readers) {
    const answer = accepted(await world.call(operation, asked(id)));
    const found = list === undefined ? answer : (answer[list] as Record<string, unknown>[])[0];
    told.push([operation, found?.["unconfirmed"] ?? "all is confirmed"]);
  }
  return told;
}

const alike = (what: unknown) => readers.map(([operation]) => [operation, what]);

async function anUnsignedCertificate(): Promise<string> {
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
  expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
  return id;
}

/** The header of the message by which a certificate that was sent comes to its recipient. */
async function headerOf(certificateId: string): Promise<string> {
  const posted: string[] = [];
  const wake = deliverWoken({
    ...world.stores,
    wakeAt: async () => undefined,
    now: world.clock.now,
    log: world.log,
    timeScale: 1,
    terms: {
      post: async ({ envelope: sent }) => {
        posted.push(Buffer.from(sent).toString());
        const body = writeResultAnswer(interactions.RegisterCertificate, { code: "OK" });
        return { kind: "answer", status: 200, body: Buffer.from(body) };
      },
    },
  });
  await wake({ subject: certificateSubject(certificateId), recipient: "FKASSA", group: "group", eventId: "woken" });
  return /<soapenv:Header>.*<\/soapenv:Header>/s.exec(posted.join())?.[0] ?? "";
}

async function printed(operation: string, certificateId: string): Promise<string> {
  const { text } = await world.call(operation, { certificateId });
  return withoutBlanks(wordsOf(readPdf(Buffer.from(text, "base64"))));
}

describe("What is not confirmed of a certificate", () => {
  it("is told by every operation that tells its life", async () => {
    expect(await toldBy(await anUnsignedCertificate())).toEqual(alike(["unsigned"]));
  });

  it("is nothing of one that was signed here", async () => {
    expect(await toldBy(await aSignedCertificate(world))).toEqual(alike("all is confirmed"));
  });

  it("is told of one that was registered before it was judged", async () => {
    const id = await anUnsignedCertificate();
    await world.tables.transact([
      { table: "certificates", pk: `C#${id}`, sk: "HEAD", set: {}, remove: ["unconfirmed", "signature"] },
    ]);
    expect(await toldBy(id)).toEqual(alike(["not-judged"]));
  });

  it("stands on paper, with the reasons", async () => {
    const id = await anUnsignedCertificate();
    for (const operation of ["printCertificate", "printOwnCertificate"]) {
      const words = await printed(operation, id);
      expect(words).toContain("Intebekräftat");
      expect(words).toContain("Intygetharingenunderskrift.");
    }
  });

  it("goes with the certificate to its recipient, in the header, and nothing does where all is confirmed", async () => {
    const id = await anUnsignedCertificate();
    accepted(await world.call("sendCertificate", { certificateId: id, consent: "in-person" }));
    expect(await headerOf(id)).toContain(
      '<cnf:Unconfirmed xmlns:cnf="urn:intygstjanster:confirmation:1"><cnf:Reason>unsigned</cnf:Reason></cnf:Unconfirmed>',
    );
    const confirmed = await headerOf(await aSentCertificate(world));
    expect(confirmed).toContain("LogicalAddress");
    expect(confirmed).not.toContain("Unconfirmed");
  });
});
