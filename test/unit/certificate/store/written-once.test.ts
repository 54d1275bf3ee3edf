import { expect, it } from "vitest";
import type { Write } from "../../../../functions/operation/tables.ts";
import { accepted, aDraft, aQuestion, aSentCertificate, envelope } from "../../../fixtures/steps.ts";
import { journalCertificate } from "../../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../../fixtures/people.ts";
import { aWorld } from "../../../fixtures/world.ts";

it("what lies among the keys and in the access log is put where nothing lies, and only keys of certificates are taken away", async () => {
  const world = await aWorld();
  const written: Write[] = [];
  const transact = world.tables.transact.bind(world.tables);
  world.tables.transact = (writes) => {
    written.push(...writes.filter(({ table }) => table === "keys" || table === "audit"));
    return transact(writes);
  };

  const certificateId = await aSentCertificate(world);
  const messageId = await aQuestion(world, certificateId);
  accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Måndag till onsdag" }));
  accepted(await world.call("listOwnCertificates", {}));
  accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
  accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
  accepted(await world.call("deleteDraft", { certificateId: await aDraft(world), seenRevision: 1 }));
  const journal = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
  await world.call("registerCertificate", { xml: envelope(journal.xml) });
  world.clock.pass({ hours: 24 * 40 });
  await world.stores.keys.prepare(world.clock.now().slice(0, 10));

  const kindOf = ({ pk }: Write) => pk.split("#")[0];
  const puts = written.filter((one) => "put" in one);
  expect(new Set(puts.map(kindOf))).toEqual(new Set(["DATA", "WRAPPING", "PATIENT", "ERASURE"]));
  expect(puts.filter(({ when }) => when !== "absent").map(kindOf)).toEqual([]);
  const others = written.filter((one) => !("put" in one));
  expect(others.map((one) => ["delete" in one, kindOf(one)])).toEqual([
    [true, "DATA"],
    [true, "DATA"],
  ]);
});
