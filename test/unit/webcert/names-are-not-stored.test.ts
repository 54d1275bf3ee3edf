import { beforeEach, describe, expect, it } from "vitest";
import { tableNames } from "../../../functions/certificate/store/table-names.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { placesHolding } from "../../fixtures/main-job/everything-stored.ts";
import { citizenClaims, tolvan } from "../../fixtures/people.ts";
import { accepted, aQuestion, completeAnswers, rewrittenAnswer } from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const names = ["Tolvan", "Tolvansson", "Håkansdotter"];
const name = names.join(" ");

let world: World;
let shown: string[];

beforeEach(async () => {
  world = await aWorld();
  shown = [];
  await world.register(tolvan, { name });
});

async function call(...asked: Parameters<World["call"]>): Promise<WorldResponse> {
  const answer = await world.call(...asked);
  accepted(answer);
  if (answer.text.includes(name)) shown.push(asked[0]);
  return answer;
}

/** All that care and a citizen do from the first look at a patient to a certificate that is void. */
async function walk(): Promise<string> {
  await call("lookUpPatient", { patient: tolvan });
  const created = await call("createDraft", { form: sickLeaveForm, patient: tolvan, answers: completeAnswers });
  const certificateId = String(created.json.certificateId);
  await call("readDraft", { certificateId });
  await call("validateDraft", { certificateId });
  await call("saveDraft", { certificateId, seenRevision: 1, form: sickLeaveForm, answers: rewrittenAnswer });
  await call("listDraftVersions", { certificateId });
  await call("readDraftVersion", { certificateId, version: 1 });
  await call("searchDrafts", { patient: tolvan });
  await call("readPatients", { certificateIds: [certificateId] });
  await call("signCertificate", { certificateId, seenRevision: 2 });
  await call("readCertificate", { certificateId });
  await call("searchCertificates", { patient: tolvan });
  await call("sendCertificate", { certificateId, consent: "in-person" });
  const messageId = await aQuestion(world, certificateId);
  await call("listMessages", { certificateId });
  await call("answerQuestion", { certificateId, messageId, text: "Halvtid." });
  const citizen = { claims: citizenClaims(tolvan) };
  await call("listOwnCertificates", {}, citizen);
  await call("readOwnCertificate", { certificateId }, citizen);
  await call("revokeCertificate", { certificateId, reason: "wrong-patient" });
  return certificateId;
}

/** What the tables hold, but for the register that the stage plays itself. */
const stored = () =>
  Object.values(tableNames).flatMap((table) =>
    world.tables
      .all(table)
      .filter(({ pk }) => !pk.startsWith("PERSON#"))
      .map((item) => ({
        place: `${table} ${item.pk.split("#")[0] ?? ""}`,
        bytes: Buffer.concat(
          Object.values(item).map((value) =>
            value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(JSON.stringify(value)),
          ),
        ),
      })),
  );

describe("A patient's name", () => {
  it("is shown where somebody must know whom it is about, and nowhere else", async () => {
    await walk();
    expect(shown).toEqual(["lookUpPatient", "readDraft", "readPatients", "readCertificate"]);
  });

  it("lies in no table, no log and no text that is kept encrypted or goes to a recipient", async () => {
    const certificateId = await walk();
    const opened = (await world.stores.certificates.open(certificateId))!;
    const texts = [
      { place: "the certificate", bytes: Buffer.from(opened.signedXml) },
      { place: "its document", bytes: Buffer.from(JSON.stringify(opened.document)) },
      {
        place: "its messages",
        bytes: Buffer.from(JSON.stringify(await world.stores.messages.list(certificateId, opened.key))),
      },
      { place: "the log", bytes: Buffer.from(world.logLines.join("\n")) },
    ];
    expect(placesHolding([...stored(), ...texts], names)).toEqual([]);
    expect(placesHolding(texts, ["Halvtid."])).toEqual(["its messages"]);
    expect(stored().length).toBeGreaterThan(20);
  });
});
