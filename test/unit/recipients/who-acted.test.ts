import { beforeEach, describe, expect, it } from "vitest";
import { certificateSubject } from "../../../functions/certificate/model/subject.ts";
import { deliveryPrefix, toDelivery } from "../../../functions/certificate/store/delivery-item.ts";
import { staffWrites } from "../../../functions/certificate/store/directory-items.ts";
import type { ComposedMessage } from "../../../functions/recipients/compose-message.ts";
import { composeMessage } from "../../../functions/recipients/compose-message.ts";
import { aMember, staff, staffClaims, units, worksAt } from "../../fixtures/people.ts";
import { accepted, aQuestion, aSentCertificate } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

/** A doctor of the same unit, who did not sign the certificate. */
const colleague = aMember("TSTNMT2321000156-1090", "Karin Å. Lindqvist", ["LK"]);
const people = { elin: staff.elin, colleague } as const;

let world: World;
let certificateId: string;
beforeEach(async () => {
  world = await aWorld();
  await world.tables.transact(staffWrites(colleague, [worksAt(units.healthCentre)]));
  certificateId = await aSentCertificate(world);
});

type Person = (typeof people)[keyof typeof people];

/** What is done of which a recipient is told by a message of its own. */
const acts: Readonly<Record<"answers" | "revokes" | "erases", (by: Person) => Promise<void>>> = {
  answers: async (by) => {
    const messageId = await aQuestion(world, certificateId);
    const input = { certificateId, messageId, text: "Ja, på halvtid." };
    accepted(await world.call("answerQuestion", input, { claims: staffClaims(by) }));
  },
  revokes: async (by) => {
    const input = { certificateId, reason: "wrong-patient" };
    accepted(await world.call("revokeCertificate", input, { claims: staffClaims(by) }));
  },
  erases: async (by) => {
    await arrives();
    const input = { certificateId, caseNumber: "3.5.1-1/2026" };
    accepted(await world.call("eraseCertificate", input, { claims: staffClaims(by) }));
  },
};

/** The certificate is taken by its recipient. */
async function arrives(): Promise<void> {
  const [delivery] = await world.stores.deliveries.inOrder(certificateSubject(certificateId), "FKASSA");
  await world.stores.deliveries.keep(delivery!, { ...delivery!, state: "done" });
}

/** Who the last message to the recipient says has sent it: HSA-id, name, unit. */
async function toldSender(): Promise<readonly (string | undefined)[]> {
  const last = world.tables.all("certificates").findLast(({ sk }) => sk.startsWith(deliveryPrefix))!;
  const composed = (await composeMessage(toDelivery(last), "2021005521", world.stores)) as ComposedMessage;
  const xml = Buffer.from(composed.content).toString();
  const [, sender = ""] = /<m:skickatAv>(.*?)<\/m:skickatAv>/s.exec(xml) ?? [];
  const told = (pattern: RegExp) => pattern.exec(sender)?.[1];
  return [
    told(/personal-id><t:root>[^<]*<\/t:root><t:extension>([^<]*)/),
    told(/fullstandigtNamn>([^<]*)/),
    told(/enhets-id><t:root>[^<]*<\/t:root><t:extension>([^<]*)/),
  ];
}

describe.each(Object.entries(acts))("Who %s", (_what, act) => {
  it.each(Object.values(people))("is told to the recipient as the one who did it: $name", async (by) => {
    await act(by);
    expect(await toldSender()).toEqual([by.hsaId, by.name, units.healthCentre.hsaId]);
  });

  it("is told under the name of that day at each try, whatever the directory says since", async () => {
    await act(colleague);
    await world.tables.transact(staffWrites({ ...colleague, name: "Karin Berg" }, []));
    world.restart();
    expect(await toldSender()).toEqual([colleague.hsaId, colleague.name, units.healthCentre.hsaId]);
  });

  it("lies nowhere in the open, and is gone with the certificate", async () => {
    await act(colleague);
    const stored = () => JSON.stringify(world.tables.all("certificates"));
    expect(stored()).not.toContain("Lindqvist");
    expect((await world.call("listMessages", { certificateId })).text).not.toContain("byName");
    await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" });
    expect(stored()).not.toContain("sealedRevoker");
  });
});

it("Who erases is told by the HSA-id alone where the directory has nobody of it, and never as the doctor", async () => {
  const hsaId = "TSTNMT2321000156-9099";
  await arrives();
  const claims = staffClaims({ hsaId, role: "OPERATOR" });
  accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }, { claims }));
  expect(await toldSender()).toEqual([hsaId, hsaId, units.healthCentre.hsaId]);
});
