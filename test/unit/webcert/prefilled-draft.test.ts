import { beforeEach, describe, expect, it } from "vitest";
import { answersFromJson } from "../../../functions/certificate/types/json/answers-from-json.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { tolvan } from "../../fixtures/people.ts";
import { prefillXml } from "../../fixtures/prefill-xml.ts";
import { accepted, completeAnswers, rewrittenAnswer } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const type = findType("FK7804")!;
const { answers: known } = answersFromJson(type, completeAnswers);

async function begun(prefill: string, answers: unknown = {}) {
  return accepted(await world.call("createDraft", { form: sickLeaveForm, patient: tolvan, answers, prefill }));
}

async function read(certificateId: unknown) {
  return accepted(await world.call("readDraft", { certificateId }));
}

describe("a draft that the journal system fills in", () => {
  it("can be signed as it stands where the journal knows all, and tells whoever writes what is from there", async () => {
    const { certificateId, revision, prefill } = await begun(prefillXml(type, known));
    const names = Object.keys(completeAnswers);
    expect(prefill).toEqual({ fromJournal: expect.anything() as unknown, changed: [], leftOut: [] });
    const draft = await read(certificateId);
    expect([draft["answers"], draft["errors"], draft["prefill"]]).toEqual([completeAnswers, [], prefill]);
    expect((draft["prefill"] as { fromJournal: string[] }).fromJournal.toSorted()).toEqual(names.toSorted());
    accepted(await world.call("signCertificate", { certificateId, seenRevision: revision }));
  });

  it("marks an answer as the journal's until somebody changes it, and not when it is changed back", async () => {
    const { certificateId, revision } = await begun(prefillXml(type, known));
    const saving = { certificateId, form: sickLeaveForm };
    accepted(await world.call("saveDraft", { ...saving, seenRevision: revision, answers: rewrittenAnswer }));
    const first = { profession: (completeAnswers as Record<string, unknown>)["profession"] };
    accepted(await world.call("saveDraft", { ...saving, seenRevision: 2, answers: first }));
    const { prefill, answers } = await read(certificateId);
    expect(answers).toEqual(completeAnswers);
    expect((prefill as { fromJournal: string[] }).fromJournal).not.toContain("profession");
    expect((prefill as { fromJournal: string[] }).fromJournal).toContain("diagnoses");
  });

  it("keeps what its caller answers besides, and names in the form's words what was left out", async () => {
    const { prefill } = await begun(prefillXml(type, known), rewrittenAnswer);
    expect((prefill as { leftOut: unknown }).leftOut).toEqual([
      {
        answerId: "29",
        question: "profession",
        code: "answered-already",
        given: "Snickare, tunga lyft",
        text: { sv: expect.stringMatching(/redan/) as unknown, en: expect.stringMatching(/already/) as unknown },
      },
    ]);
  });

  it("points with what was changed to where it stands", async () => {
    const long = { ...known, "19": [{ "19.1": "ord ".repeat(1500) }] };
    const { prefill } = await begun(prefillXml(type, long));
    expect((prefill as { changed: unknown }).changed).toMatchObject([
      { pointer: "/answers/treatment/text", code: "shortened" },
    ]);
  });

  it("is begun also where nothing of it can be read, and says so", async () => {
    const { certificateId, revision, prefill } = await begun("<forifyllnad");
    expect([revision, prefill]).toMatchObject([1, { failed: { code: "unreadable" }, fromJournal: [] }]);
    expect((await read(certificateId))["prefill"]).toEqual(prefill);
  });

  it("is told nothing of it where the journal gave nothing", async () => {
    const made = accepted(await world.call("createDraft", { form: sickLeaveForm, patient: tolvan }));
    expect([made["prefill"], (await read(made["certificateId"]))["prefill"]]).toEqual([undefined, undefined]);
  });

  it("keeps nothing of it in the open", async () => {
    await begun(prefillXml(type, known), rewrittenAnswer);
    expect(world.tables.everything()).not.toContain("Snickare");
  });
});
