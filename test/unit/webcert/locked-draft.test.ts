import { beforeEach, describe, expect, it } from "vitest";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aLockedDraft,
  aQuestion,
  aSentCertificate,
  completeAnswers,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const nurse = { claims: staffClaims(staff.nils) };
const surgery = { headers: { "care-unit": units.surgery.hsaId } };
const kinds = ["renew", "replace", "complement", "for-employer"] as const;

function refusal(answer: WorldResponse): [number, string] {
  return [answer.status, String(answer.json.code)];
}

async function read(certificateId: string, caller = {}) {
  return accepted(await world.call("readDraft", { certificateId }, caller));
}

/** Time goes until what was begun today is locked. */
function passLock(): void {
  world.clock.pass({ hours: 15 * 24 });
}

/** A sent certificate, from which a draft of each kind can be made. */
async function aSource(): Promise<string> {
  const certificateId = await aSentCertificate(world);
  await aQuestion(world, certificateId, { subject: "KOMPLT" });
  return certificateId;
}

const derive = (certificateId: string, kind: string, caller = {}) =>
  world.call("deriveDraft", { certificateId, kind }, caller);

async function derived(certificateId: string, kind: string): Promise<string> {
  return String(accepted(await derive(certificateId, kind))["certificateId"]);
}

/** A certificate of which replacing stands, since nobody waits for a complement. */
const sourceOf = (kind: string) => (kind === "replace" ? aSentCertificate(world) : aSource());

const notes = () => world.tables.all("certificates").filter(({ sk }) => sk.startsWith("MADE#"));

async function made(certificateId: string): Promise<unknown> {
  return accepted(await world.call("readCertificate", { certificateId }))["drafts"];
}

describe("A draft", () => {
  it("tells when it is locked, and is written and signed until then", async () => {
    const certificateId = await aDraft(world);
    const before = await read(certificateId);
    expect(before).toMatchObject({ isLocked: false });
    const [line] = accepted(await world.call("listDrafts"))["drafts"] as Record<string, unknown>[];
    expect(line).toMatchObject({ locksAt: before["locksAt"], isLocked: false });
    const left = Date.parse(String(before["locksAt"])) - Date.parse(world.clock.now());
    world.clock.pass({ hours: Math.floor(left / 3_600_000) - 1 });
    const input = { certificateId, seenRevision: 1, form: sickLeaveForm, answers: rewrittenAnswer };
    accepted(await world.call("saveDraft", input));
    expect((await read(certificateId))["actions"]).toContain("sign");
    world.clock.pass({ hours: 2 });
    expect(await read(certificateId)).toMatchObject({ isLocked: true, locksAt: before["locksAt"] });
  });
});

describe("A locked draft", () => {
  it("is neither saved, checked nor signed, and nothing of it changes", async () => {
    const certificateId = await aLockedDraft(world);
    const before = world.tables.all("certificates");
    const save = { seenRevision: 1, form: sickLeaveForm, answers: rewrittenAnswer };
    const input = { certificateId, ...save };
    expect(refusal(await world.call("saveDraft", input))).toEqual([409, "draft-locked"]);
    expect(refusal(await world.call("validateDraft", { certificateId }))).toEqual([409, "draft-locked"]);
    const signing = await world.call("signCertificate", { certificateId, seenRevision: 1 });
    expect(refusal(signing)).toEqual([409, "draft-locked"]);
    expect(world.tables.all("certificates")).toEqual(before);
  });

  it("is read with its versions, printed, marked in the lists and deleted", async () => {
    const certificateId = await aLockedDraft(world, {});
    expect(await read(certificateId)).toMatchObject({
      isLocked: true,
      errors: [],
      notices: [],
      actions: ["read", "print", "assign", "delete", "revoke", "copy"],
    });
    accepted(await world.call("listDraftVersions", { certificateId }));
    accepted(await world.call("readDraftVersion", { certificateId, version: 1 }));
    expect((await world.call("printDraft", { certificateId })).status).toBe(200);
    for (const list of [
      await world.call("listDrafts"),
      await world.call("searchDrafts", { patient: tolvan, type: undefined }),
    ])
      expect(accepted(list)["drafts"]).toMatchObject([{ certificateId, isLocked: true }]);
    accepted(await world.call("deleteDraft", { certificateId, seenRevision: 1 }));
    expect((await world.call("readDraft", { certificateId })).status).toBe(404);
  });

  it("is copied by whoever prepares the type, with all answers and no relation, and stays", async () => {
    const certificateId = await aLockedDraft(world);
    const locked = await read(certificateId);
    const id = String(accepted(await world.call("copyDraft", { certificateId }, nurse))["certificateId"]);
    expect(await read(id)).toMatchObject({
      form: sickLeaveForm,
      revision: 1,
      patient: tolvan,
      answers: completeAnswers,
      updatedBy: { hsaId: staff.nils.hsaId },
      isLocked: false,
    });
    expect(await read(certificateId)).toEqual(locked);
    accepted(await world.call("signCertificate", { certificateId: id, seenRevision: 1 }));
    const opened = await world.stores.certificates.open(id);
    expect(Buffer.from(opened!.signedXml).toString("utf8")).not.toContain("<relation");
  });

  it("is copied only where it is locked, and only at its unit", async () => {
    const unlocked = { certificateId: await aDraft(world) };
    expect(refusal(await world.call("copyDraft", unlocked))).toEqual([409, "draft-not-locked"]);
    const locked = { certificateId: await aLockedDraft(world) };
    expect(refusal(await world.call("copyDraft", locked, surgery))).toEqual([404, "draft-not-found"]);
  });

  it("is on the newest version of its form once it is copied", async () => {
    const certificateId = await aLockedDraft(world);
    const set = { version: "2.9" };
    await world.tables.transact([{ table: "certificates", pk: `C#${certificateId}`, sk: "DRAFT", set }]);
    const id = String(accepted(await world.call("copyDraft", { certificateId }))["certificateId"]);
    expect(await read(id)).toMatchObject({ textVersion: "2.0" });
  });

  it("offers to be copied only where a draft may be begun for the patient", async () => {
    const certificateId = await aLockedDraft(world);
    await world.register(tolvan, { isDeceased: true });
    expect((await read(certificateId))["actions"]).toEqual(["read", "print", "assign", "delete", "revoke"]);
  });

  it("is made void by who signs the type, and tells why, when and by whom", async () => {
    const certificateId = await aLockedDraft(world);
    accepted(await world.call("assignDraft", { certificateId, assignee: units.healthCentre.hsaId }));
    const said = { reason: "other-serious-error", explanation: "Fel sida av kroppen." };
    const { revokedAt } = accepted(
      await world.call("revokeDraft", { certificateId, ...said, explanation: ` ${said.explanation}\n` }),
    );
    const by = { hsaId: staff.elin.hsaId, name: staff.elin.name };
    const draft = await read(certificateId);
    expect(draft).toMatchObject({
      revoked: { revokedAt, revokedBy: by, ...said },
      answers: completeAnswers,
      actions: ["read", "print", "delete"],
    });
    expect(draft).not.toHaveProperty("task");
    expect(accepted(await world.call("listDrafts"))["drafts"]).toEqual([
      expect.objectContaining({ certificateId, revoked: { revokedAt, revokedBy: by, reason: said.reason } }),
    ]);
    expect(accepted(await world.call("listTasks"))["tasks"]).toEqual([]);
    expect(refusal(await world.call("revokeDraft", { certificateId, ...said }))).toEqual([409, "draft-revoked"]);
    expect(refusal(await world.call("copyDraft", { certificateId }))).toEqual([409, "draft-revoked"]);
  });

  it("keeps what is said of it from whoever reads the tables", async () => {
    const certificateId = await aLockedDraft(world);
    const explanation = "Fel sida av kroppen.";
    accepted(await world.call("revokeDraft", { certificateId, reason: "other-serious-error", explanation }));
    expect(JSON.stringify(world.tables.all("certificates"))).not.toContain(explanation);
  });

  it("is made void whoever the patient is, and whether anybody can tell", async () => {
    const certificateId = await aLockedDraft(world);
    world.loseRegister();
    accepted(await world.call("revokeDraft", { certificateId, reason: "wrong-patient" }));
  });

  it("is not made void before it is locked, nor by who prepares it or works elsewhere", async () => {
    const reason = "wrong-patient";
    const unlocked = { certificateId: await aDraft(world), reason };
    expect(refusal(await world.call("revokeDraft", unlocked))).toEqual([409, "draft-not-locked"]);
    const locked = { certificateId: await aLockedDraft(world), reason };
    expect(refusal(await world.call("revokeDraft", locked, nurse))).toEqual([403, "type-not-yours"]);
    expect(refusal(await world.call("revokeDraft", locked, surgery))).toEqual([404, "draft-not-found"]);
    expect((await read(locked.certificateId, nurse))["actions"]).not.toContain("revoke");
  });
});

describe.each(kinds)("A locked draft that was made to %s a certificate", (kind) => {
  it("leaves the certificate to the next draft of the kind, and tells and prints no relation", async () => {
    const source = await sourceOf(kind);
    const locked = await derived(source, kind);
    expect(await made(source)).toEqual([{ kind, certificateId: locked }]);
    passLock();
    expect(await made(source)).toEqual([]);
    expect(accepted(await world.call("readCertificate", { certificateId: source }))["actions"]).toContain(kind);
    expect(await read(locked)).not.toHaveProperty("madeFrom");
    const next = await derived(source, kind);
    expect(await made(source)).toEqual([{ kind, certificateId: next }]);
    expect(refusal(await derive(source, kind))).toEqual([409, "draft-made-already"]);
  });

  it("takes nothing of the next one along when it is deleted, nor is in its way when it is signed", async () => {
    const source = await sourceOf(kind);
    const locked = await derived(source, kind);
    passLock();
    const next = await derived(source, kind);
    accepted(await world.call("deleteDraft", { certificateId: locked, seenRevision: 1 }));
    expect(await made(source)).toEqual([{ kind, certificateId: next }]);
    accepted(await world.call("deleteDraft", { certificateId: next, seenRevision: 1 }));
    expect(notes()).toEqual([]);
  });

  it("is followed by one where it was deleted first, and where two make one in the same moment", async () => {
    const source = await sourceOf(kind);
    const locked = await derived(source, kind);
    passLock();
    accepted(await world.call("deleteDraft", { certificateId: locked, seenRevision: 1 }));
    expect(await made(source)).toEqual([]);
    let first = "";
    world.beforeTransaction = async () => void (first = await derived(source, kind));
    expect(refusal(await derive(source, kind))).toEqual([409, "draft-made-already"]);
    expect(notes().map(({ id }) => id)).toEqual([first]);
  });

  it("is copied to a draft that is made from nothing", async () => {
    const source = await sourceOf(kind);
    const locked = await derived(source, kind);
    passLock();
    const copy = accepted(await world.call("copyDraft", { certificateId: locked }));
    const { draft } = (await world.stores.drafts.find(String(copy["certificateId"])))!;
    expect([draft.relations, draft.madeFrom]).toEqual([[], undefined]);
    await derived(source, kind);
  });
});
