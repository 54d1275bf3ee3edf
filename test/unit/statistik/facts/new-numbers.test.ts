import { parquetReadObjects } from "hyparquet";
import { expect, it } from "vitest";
import { certificateSubject } from "../../../../functions/certificate/model/subject.ts";
import { recordFacts } from "../../../../functions/statistik/facts/record-facts.ts";
import { standingCertificates } from "../../../../functions/statistik/facts/standing-certificate.ts";
import { testPersonnummer } from "../../../../lib/local/test-personnummer.ts";
import { sickLeaveForm } from "../../../fixtures/main-job/demo-answers.ts";
import { journalCertificate } from "../../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../../fixtures/people.ts";
import { accepted, aDraft, completeAnswers, envelope } from "../../../fixtures/steps.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";

const [second, third] = ["19121213", "19121214"].map((born) => testPersonnummer(born, "male"));

async function signed(world: World, certificateId: string): Promise<string> {
  accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));
  return certificateId;
}

async function newlySigned(world: World, patient = tolvan): Promise<string> {
  const asked = { form: sickLeaveForm, patient, answers: completeAnswers };
  return signed(world, String(accepted(await world.call("createDraft", asked))["certificateId"]));
}

it("counts somebody who gets a new number twice as one person, however each certificate came", async () => {
  const world = await aWorld();
  const begunBefore = await aDraft(world);
  const ids = [await newlySigned(world)];
  await world.renumber([tolvan, second!]);
  ids.push(await newlySigned(world, second), await signed(world, begunBefore));
  await world.renumber([tolvan, second!, third!]);
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, third!, "2026-11-20");
  expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
  ids.push(id, await newlySigned(world, third));

  expect(new Set(await patientKeysOf(world, ids)).size).toBe(1);
  const others = await patientKeysOf(world, [await newlySigned(world, "197705232382"), ...ids]);
  expect(new Set(others).size).toBe(2);
});

async function patientKeysOf(world: World, ids: readonly string[]): Promise<unknown[]> {
  const files: Uint8Array[] = [];
  const { certificates, keys } = world.stores;
  for (const id of ids)
    await recordFacts(
      { kind: "certificate.signed", subject: certificateSubject(id), group: await certificates.group(id) },
      {
        readCertificate: standingCertificates(certificates),
        keyedHash: (value) => keys.keyedHash(value),
        facts: {
          put: async (_path, file) => void files.push(file),
          remove: async () => undefined,
        },
      },
    );
  const rows = await Promise.all(files.map((file) => parquetReadObjects({ file: Uint8Array.from(file).buffer })));
  return rows.flat().map((row) => row["patient_key"]);
}
