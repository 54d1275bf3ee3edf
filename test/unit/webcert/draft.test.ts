import { beforeEach, describe, expect, it } from "vitest";
import { staffWrite } from "../../../functions/certificate/store/directory-items.ts";
import { lilltolvan, staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, aDraft, aSignedCertificate, completeAnswers, rewrittenAnswer } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const elsewhere = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };
const surgery = { headers: { "care-unit": units.surgery.hsaId } };

function accesses(): unknown[] {
  return world.tables.all("audit").flatMap(({ activity }) => (activity === undefined ? [] : [activity]));
}

describe("a draft that somebody else has saved", () => {
  it("tells who and when, and where it would be issued", async () => {
    const certificateId = await aDraft(world);
    const begun = accepted(await world.call("readDraft", { certificateId }));
    expect(begun["updatedBy"]).toEqual({ hsaId: staff.elin.hsaId, name: staff.elin.name });
    expect(begun["unit"]).toMatchObject({ hsaId: units.healthCentre.hsaId, address: units.healthCentre.address });
    const answers = rewrittenAnswer;
    const saving = { certificateId, seenRevision: begun["revision"], form: begun["form"], answers };
    world.clock.pass({ minutes: 5 });
    accepted(await world.call("saveDraft", saving, { claims: staffClaims(staff.nils) }));
    const saved = accepted(await world.call("readDraft", { certificateId }));
    expect(saved["updatedBy"]).toEqual({ hsaId: staff.nils.hsaId, name: staff.nils.name });
    expect([begun["createdAt"], saved["updatedAt"]]).toEqual([begun["updatedAt"], world.clock.now()]);
  });
});

describe("a draft that somebody with a protected identity has saved", () => {
  it("names them to nobody, neither who reads it nor who saves beside them", async () => {
    const certificateId = await aDraft(world);
    await world.tables.transact([staffWrite({ ...staff.nils, isProtected: true })]);
    const saving = { certificateId, seenRevision: 1, form: "FK7804-2.0" };
    const beside = { ...saving, answers: rewrittenAnswer };
    accepted(await world.call("saveDraft", beside, { claims: staffClaims(staff.nils) }));
    expect(accepted(await world.call("readDraft", { certificateId }))["updatedBy"]).toEqual({
      hsaId: staff.nils.hsaId,
    });
    const mine = accepted(await world.call("saveDraft", { ...saving, answers: { treatment: null } }));
    expect(mine["news"]).toMatchObject([{ question: "profession", changedBy: { hsaId: staff.nils.hsaId } }]);
    expect(JSON.stringify(mine)).not.toContain(staff.nils.name);
  });
});

describe("starting a draft", () => {
  it("answers with its id and first revision, and logs the access", async () => {
    const answer = await world.call("createDraft", { form: "FK7804-2.0", patient: "19121212-1212" });
    expect(accepted(answer)).toEqual({ certificateId: expect.stringMatching(/^[0-9a-f-]{36}$/), revision: 1 });
    expect(accesses()).toEqual(["create"]);
  });

  it.each([
    ["there is none of", "NO_SUCH-1.0"],
    ["is the name of a type only", "FK7804"],
    ["is of a version that never was", "FK7804-2.1"],
    ["is not written any more", "TSTRK1007-6.8"],
  ])("refuses a form that %s", async (_what, form) => {
    const answer = await world.call("createDraft", { form, patient: tolvan });
    expect([answer.status, answer.json.code]).toEqual([422, "type-unknown"]);
  });

  it("refuses a role that does not handle the type", async () => {
    const claims = { ...staffClaims(staff.elin), role: "REHAB_COORDINATOR" };
    const answer = await world.call("createDraft", { form: "FK7804-2.0", patient: tolvan }, { claims });
    expect([answer.status, answer.json.code]).toEqual([403, "type-not-yours"]);
  });

  it("refuses answers to questions that the type does not ask, and names them", async () => {
    const answer = await world.call("createDraft", {
      form: "FK7804-2.0",
      patient: tolvan,
      answers: { sickness: { text: true } },
    });
    expect([answer.status, answer.json.code]).toEqual([400, "answers-invalid"]);
    expect(answer.json.errors[0].pointer).toBe("/answers/sickness");
    expect(world.tables.all("certificates")).toEqual([]);
  });

  it("refuses a wrong personnummer by its check digit, with a pointer", async () => {
    const answer = await world.call("createDraft", { form: "FK7804-2.0", patient: "191212121213" });
    expect([answer.status, answer.json.code]).toEqual([400, "input-invalid"]);
    expect(answer.json.errors).toMatchObject([{ pointer: "/patient", code: "wrong-personnummer" }]);
  });

  it("never takes an id that is taken", async () => {
    const id = await aDraft(world);
    world.nextIds.push(id);
    const answer = await world.call("createDraft", { form: "FK7804-2.0", patient: lilltolvan });
    expect([answer.status, answer.json.code]).toEqual([409, "draft-exists"]);
    expect(accepted(await world.call("readDraft", { certificateId: id }))["patient"]).toBe(tolvan);
  });

  it("stores nothing of the answers or the patient in the open", async () => {
    await aDraft(world);
    expect(world.tables.everything()).not.toContain(tolvan);
    expect(world.tables.everything()).not.toContain("Snickare");
  });
});

describe("reading a draft", () => {
  it("shows the text, what is missing and what may be done now, and logs the access", async () => {
    const certificateId = await aDraft(world, { infectionControl: { underAct: false } });
    const draft = accepted(await world.call("readDraft", { certificateId }));
    expect(draft).toMatchObject({
      certificateId,
      patient: tolvan,
      revision: 1,
      answers: { infectionControl: { underAct: false } },
      actions: ["read", "validate", "print", "save", "assign", "delete"],
    });
    expect(draft["errors"]).not.toEqual([]);
    expect(accesses().toSorted()).toEqual(["create", "read"]);
  });

  it("offers to sign what lacks nothing", async () => {
    const certificateId = await aDraft(world);
    expect(accepted(await world.call("readDraft", { certificateId }))).toMatchObject({
      errors: [],
      actions: ["read", "validate", "print", "save", "assign", "delete", "sign"],
    });
  });

  it("tells in a check of its own what is missing", async () => {
    const certificateId = await aDraft(world, {});
    const checked = accepted(await world.call("validateDraft", { certificateId }));
    expect(checked["errors"]).toEqual(accepted(await world.call("readDraft", { certificateId }))["errors"]);
    expect(accesses()).toHaveLength(3);
  });

  it.each([
    ["another unit of the same care provider", surgery],
    ["another care provider", elsewhere],
  ])("is not there for %s, exactly as an unknown id is not", async (_who, where) => {
    const certificateId = await aDraft(world);
    for (const id of ["readDraft", "validateDraft", "printDraft"]) {
      const others = await world.call(id, { certificateId }, where);
      const unknown = await world.call(id, { certificateId: "unknown" }, where);
      expect([others.status, others.json.code]).toEqual([404, "draft-not-found"]);
      expect({ ...others.json, instance: "" }).toEqual({ ...unknown.json, instance: "" });
    }
    expect(accesses()).toEqual(["create"]);
  });
});

describe("saving a draft", () => {
  const save = (certificateId: string, seenRevision: number, answers: object, by = staff.elin) =>
    world.call("saveDraft", { certificateId, seenRevision, form: "FK7804-2.0", answers }, { claims: staffClaims(by) });
  const answersOf = async (certificateId: string) =>
    accepted(await world.call("readDraft", { certificateId }))["answers"] as Record<string, unknown>;
  const painter = { profession: { text: "Målare" } };

  it("takes the answers that are changed, lets the others stand, and counts the revision", async () => {
    const certificateId = await aDraft(world);
    const saved = accepted(await save(certificateId, 1, { ...painter, treatment: null }));
    expect(saved).toMatchObject({ certificateId, revision: 2, conflicts: [], news: [] });
    const { treatment: _treatment, ...others } = completeAnswers;
    expect(await answersOf(certificateId)).toEqual({ ...others, ...painter });
    expect(accesses().toSorted()).toEqual(["create", "read", "write"]);
  });

  it("changes nothing where it is saved again, and says so", async () => {
    const certificateId = await aDraft(world);
    accepted(await save(certificateId, 1, painter));
    const before = world.tables.everything("audit");
    expect(accepted(await save(certificateId, 1, painter))).toMatchObject({ revision: 2, conflicts: [], news: [] });
    expect(world.tables.everything("audit")).toBe(before);
  });

  it("holds what two have written in different answers, and tells the second what the first wrote", async () => {
    const certificateId = await aDraft(world, {});
    accepted(await save(certificateId, 1, painter, staff.nils));
    world.clock.pass({ minutes: 5 });
    const second = accepted(await save(certificateId, 1, { treatment: { text: "Gips" } }));
    const by = { hsaId: staff.nils.hsaId, name: staff.nils.name };
    expect(second).toMatchObject({ revision: 3, answers: painter, conflicts: [] });
    expect(second["news"]).toEqual([{ question: "profession", changedAt: expect.any(String), changedBy: by }]);
    expect(await answersOf(certificateId)).toEqual({ ...painter, treatment: { text: "Gips" } });
  });

  it("lets the first of two answers stand, tells it to who wrote the second, and takes that when it is sent anew", async () => {
    const certificateId = await aDraft(world, {});
    accepted(await save(certificateId, 1, painter, staff.nils));
    const mine = { profession: { text: "Snickare" }, treatment: { text: "Gips" } };
    const second = accepted(await save(certificateId, 1, mine));
    expect(second).toMatchObject({
      revision: 3,
      news: [],
      answers: painter,
      conflicts: [{ question: "profession" }],
    });
    expect(await answersOf(certificateId)).toEqual({ ...mine, ...painter });
    expect(accepted(await save(certificateId, 3, { profession: mine.profession }))).toMatchObject({
      revision: 4,
      conflicts: [],
    });
    expect(await answersOf(certificateId)).toEqual(mine);
  });

  it("tells that an answer was taken away meanwhile", async () => {
    const certificateId = await aDraft(world);
    accepted(await save(certificateId, 1, { profession: null }, staff.nils));
    const second = accepted(await save(certificateId, 1, { profession: { text: "Snickare" }, treatment: null }));
    expect(second).toMatchObject({ answers: {}, conflicts: [{ question: "profession" }] });
    expect(await answersOf(certificateId)).not.toHaveProperty("profession");
  });

  it("keeps both of what two write at the same moment", async () => {
    const certificateId = await aDraft(world, {});
    world.beforeTransaction = async () => void accepted(await save(certificateId, 1, painter, staff.nils));
    const second = accepted(await save(certificateId, 1, { treatment: { text: "Gips" } }));
    expect(second).toMatchObject({ revision: 3, news: [{ question: "profession" }] });
    expect(await answersOf(certificateId)).toEqual({ ...painter, treatment: { text: "Gips" } });
  });

  it("tells what others have written to nobody who may not read it now, and saves nothing then", async () => {
    const certificateId = await aDraft(world, {});
    accepted(await save(certificateId, 1, painter, staff.nils));
    const nobodys = { treatment: { text: "Gips" } };
    world.isRegisterDown = true;
    world.restart();
    expect((await world.call("readDraft", { certificateId })).json.code).toBe("person-register-unavailable");
    for (const answers of [nobodys, {}, { profession: { text: "Snickare" } }]) {
      const refused = await save(certificateId, 1, answers);
      expect([refused.status, refused.json.code]).toEqual([503, "person-register-unavailable"]);
      expect(refused.text).not.toContain(painter.profession.text);
    }
    // Who has seen all of it is not held up.
    expect((await save(certificateId, 2, nobodys)).status).toBe(200);
  });

  it("is logged as a reading where it changes nothing", async () => {
    const certificateId = await aDraft(world, {});
    accepted(await save(certificateId, 1, painter, staff.nils));
    accepted(await save(certificateId, 1, {}));
    expect(accesses().toSorted()).toEqual(["create", "read", "write"]);
  });

  it("refuses a revision that nobody has seen", async () => {
    const certificateId = await aDraft(world);
    const answer = await save(certificateId, 2, painter);
    expect([answer.status, answer.json.code]).toEqual([412, "draft-changed"]);
  });

  it("keeps what is half typed and refuses what the type does not ask", async () => {
    const certificateId = await aDraft(world);
    const none = Object.fromEntries(Object.keys(completeAnswers).map((name) => [name, null]));
    const half = await world.call("saveDraft", {
      certificateId,
      seenRevision: 1,
      form: "FK7804-2.0",
      answers: { ...none, basis: [{ source: "FYSISKUNDERSOKNING", date: "2026-1" }] },
    });
    expect(half.status).toBe(200);
    const pointers = half.json.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(["/answers/basis/0/date", "/answers/diagnoses/mainText"]));
    expect(accepted(await world.call("readDraft", { certificateId }))).toMatchObject({
      form: "FK7804-2.0",
      textVersion: "2.0",
      answers: { basis: [{ source: "FYSISKUNDERSOKNING", date: "2026-1" }] },
    });
    const misfit = await world.call("saveDraft", {
      certificateId,
      seenRevision: 2,
      form: "FK7804-2.0",
      answers: { sickness: { text: true }, basis: [{ date: 5 }] },
    });
    expect([misfit.status, misfit.json.code]).toEqual([400, "answers-invalid"]);
    expect(misfit.json.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ["/answers/sickness", "unknown-question"],
      ["/answers/basis/0/date", "wrong-kind"],
    ]);
  });

  it("refuses answers on another form than the draft's, and says that it is the form", async () => {
    const certificateId = await aDraft(world);
    const answer = await world.call("saveDraft", { certificateId, seenRevision: 1, form: "LUSE-1.3", answers: {} });
    expect([answer.status, answer.json.code, answer.json.errors]).toMatchObject([
      422,
      "type-unknown",
      [{ pointer: "/form", code: "other-form" }],
    ]);
  });

  it("is not there for another unit", async () => {
    const certificateId = await aDraft(world);
    const answer = await world.call(
      "saveDraft",
      { certificateId, seenRevision: 1, form: "FK7804-2.0", answers: {} },
      surgery,
    );
    expect([answer.status, answer.json.code]).toEqual([404, "draft-not-found"]);
  });
});

describe("throwing a draft away", () => {
  it("takes the draft and its key", async () => {
    const certificateId = await aDraft(world);
    expect(accepted(await world.call("deleteDraft", { certificateId, seenRevision: 1 }))).toEqual({ certificateId });
    expect(world.tables.all("certificates").filter(({ pk }) => pk.startsWith("C#"))).toEqual([]);
    expect(world.tables.all("keys").filter(({ pk }) => pk.startsWith("DATA#"))).toEqual([]);
    expect((await world.call("readDraft", { certificateId })).status).toBe(404);
    expect(accesses().toSorted()).toEqual(["create", "erase"]);
  });

  it("refuses who has not seen it as it stands, also in the last moment", async () => {
    const certificateId = await aDraft(world);
    world.beforeTransaction = async () =>
      void (await world.call("saveDraft", {
        certificateId,
        seenRevision: 1,
        form: "FK7804-2.0",
        answers: rewrittenAnswer,
      }));
    expect((await world.call("deleteDraft", { certificateId, seenRevision: 1 })).json.code).toBe("draft-changed");
    expect((await world.call("deleteDraft", { certificateId, seenRevision: 1 })).json.code).toBe("draft-changed");
    expect((await world.call("deleteDraft", { certificateId, seenRevision: 2 }, surgery)).json.code).toBe(
      "draft-not-found",
    );
    expect((await world.call("deleteDraft", { certificateId, seenRevision: 2 })).status).toBe(200);
  });
});

describe("lists of a unit", () => {
  it("give drafts newest first, page by page, without the patient and without a log entry", async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      world.clock.pass({ seconds: 1 });
      made.unshift(await aDraft(world, {}));
    }
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = (await world.call("listDrafts", { limit: 2, ...(after === undefined ? {} : { after }) })).json;
      found.push(...page.drafts.map(({ certificateId }: { certificateId: string }) => certificateId));
      after = page.next;
    } while (after !== undefined);
    expect(found).toEqual(made);
    expect(accesses()).toHaveLength(5);
    expect((await world.call("listDrafts", {}, surgery)).json.drafts).toEqual([]);
  });

  it("keep drafts and certificates apart", async () => {
    const signed = await aSignedCertificate(world);
    const draft = await aDraft(world, {});
    expect(
      (await world.call("listDrafts")).json.drafts.map((one: { certificateId: string }) => one.certificateId),
    ).toEqual([draft]);
    expect(
      (await world.call("listCertificates")).json.certificates.map(
        (one: { certificateId: string }) => one.certificateId,
      ),
    ).toEqual([signed]);
    expect((await world.call("listCertificates", {}, elsewhere)).json.certificates).toEqual([]);
  });

  it.each(["listDrafts", "listCertificates"])("refuse a place to read on that they never gave (%s)", async (list) => {
    const answer = await world.call(list, { after: "not-ours" });
    expect([answer.status, answer.json.errors]).toMatchObject([400, [{ pointer: "/after", code: "not-a-cursor" }]]);
    expect((await world.call(list, { limit: 101 })).json.errors[0].pointer).toBe("/limit");
  });
});
