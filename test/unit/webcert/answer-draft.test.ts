import { beforeEach, describe, expect, it } from "vitest";
import { staff, staffClaims, units } from "../../fixtures/people.ts";
import { accepted, aQuestion, aSentCertificate } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
let certificateId: string;
let messageId: string;
beforeEach(async () => {
  world = await aWorld();
  certificateId = await aSentCertificate(world);
  messageId = await aQuestion(world, certificateId);
});

const nils = { claims: staffClaims(staff.nils) };

interface Told {
  readonly draft: { readonly revision: number; readonly text: string; readonly savedBy: { readonly hsaId: string } };
  readonly isConflict: boolean;
}

const type = async (text: string, seenRevision: number, caller = {}): Promise<Told> =>
  accepted(
    await world.call("saveAnswerDraft", { certificateId, messageId, text, seenRevision }, caller),
  ) as unknown as Told;
const draftTold = async (caller = {}) =>
  (
    accepted(await world.call("listMessages", { certificateId }, caller))["messages"] as {
      readonly messageId: string;
      readonly answerDraft?: Told["draft"];
    }[]
  ).find((one) => one.messageId === messageId)?.answerDraft;
const stored = () => world.tables.all("certificates").filter(({ sk }) => sk.startsWith("ANSWER#"));
const entries = () =>
  world.tables
    .all("audit")
    .filter(({ operation }) => operation === "saveAnswerDraft")
    .map(({ activity }) => activity);

describe("what is written as an answer", () => {
  it("is there for a colleague, with who wrote it, and goes on from there", async () => {
    const first = await type("Patienten arbetar", 0);
    const { revision } = first.draft;
    const by = { savedBy: { kind: "staff", hsaId: staff.elin.hsaId, name: staff.elin.name } };
    expect(first).toMatchObject({ isConflict: false, draft: { text: "Patienten arbetar", ...by } });
    expect(await draftTold(nils)).toMatchObject({ revision, text: "Patienten arbetar", ...by });
    const next = await type("Patienten arbetar halvtid", revision, nils);
    expect(next).toMatchObject({ isConflict: false, draft: { savedBy: { hsaId: staff.nils.hsaId } } });
    expect(await draftTold()).toMatchObject({ text: "Patienten arbetar halvtid" });
  });

  it("is never taken away by who has not seen it: the second is told what the first wrote", async () => {
    const first = await type("Halvtid", 0);
    const second = await type("Heltid", 0, nils);
    expect(second).toEqual({ ...first, isConflict: true });
    expect(await draftTold()).toMatchObject({ text: "Halvtid" });
    expect(await type("Heltid", second.draft.revision, nils)).toMatchObject({ isConflict: false });
    expect(await draftTold()).toMatchObject({ text: "Heltid" });
  });

  it("is written once when it is saved once more, and each save is one entry of the access log", async () => {
    const first = await type("Halvtid", 0);
    world.clock.pass({ minutes: 1 });
    expect(await type("Halvtid", 0)).toEqual(first);
    expect(entries()).toEqual(["message", "read"]);
  });

  it("is taken away with its answer", async () => {
    await type("Halvtid", 0);
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Halvtid" }));
    expect(stored()).toEqual([]);
  });

  it("is not written on while its question is handled, and is there where that waits again", async () => {
    await type("Ring", 0);
    accepted(await world.call("handleMessage", { certificateId, messageId, isHandled: true }, nils));
    expect(await draftTold()).toBeUndefined();
    const late = await world.call("saveAnswerDraft", { certificateId, messageId, text: "Ring i dag", seenRevision: 0 });
    expect(late.json.code).toBe("message-handled-already");
    accepted(await world.call("handleMessage", { certificateId, messageId, isHandled: false }, nils));
    expect(await draftTold()).toMatchObject({ text: "Ring" });
  });

  it("stays where another would send an answer without having seen it, and goes with an answer of who has", async () => {
    await type("Halvtid", 0);
    const seen = await type("Heltid", (await type("Halvtid", 0)).draft.revision, nils);
    const send = (more: Readonly<Record<string, unknown>>, caller = {}) =>
      world.call("answerQuestion", { certificateId, messageId, text: "Halvtid", ...more }, caller);
    expect((await send({})).json.code).toBe("message-draft-changed");
    expect(await draftTold()).toMatchObject({ text: "Heltid" });
    accepted(await send({ seenRevision: seen.draft.revision }));
    expect(stored()).toEqual([]);
  });

  it.each([
    ["who wrote it last", { text: "Halvtid" }, true],
    ["whoever sends the same", { text: "Heltid" }, false],
  ])("goes with the answer of %s, seen or not", async (_who, answer, isNils) => {
    await type("Heltid", 0, nils);
    accepted(await world.call("answerQuestion", { certificateId, messageId, ...answer }, isNils ? nils : {}));
    expect(stored()).toEqual([]);
  });

  it("is not taken for one that was there before it", async () => {
    const gone = await type("Ring", 0);
    await world.tables.transact([
      { table: "certificates", pk: `C#${certificateId}`, sk: `ANSWER#${messageId}`, delete: true },
    ]);
    world.clock.pass({ seconds: 1 });
    const { draft } = await type("Halvtid", 0, nils);
    expect(await type("Ring i dag", gone.draft.revision)).toMatchObject({ isConflict: true, draft });
  });

  it("is told to nobody who may not answer, and to the recipient never", async () => {
    await type("Halvtid", 0);
    expect(await draftTold({ headers: { "care-unit": units.surgery.hsaId } })).toBeUndefined();
    expect(JSON.stringify(world.tables.all("outbox"))).not.toContain("Halvtid");
  });

  it("lies encrypted, and goes with its certificate", async () => {
    await type("Snickare på halvtid", 0);
    expect(stored()).toHaveLength(1);
    expect(Buffer.from(JSON.stringify(stored())).toString("latin1")).not.toContain("Snickare");
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-12345/2026" }));
    expect(stored()).toEqual([]);
  });

  it("is as long as an answer at most, and gone when it is emptied", async () => {
    const { draft } = await type("å".repeat(10_000), 0);
    expect(await type("", draft.revision)).not.toHaveProperty("draft");
    expect([await draftTold(), stored()]).toEqual([undefined, []]);
    const tooLong = { certificateId, messageId, text: "å".repeat(10_001), seenRevision: 0 };
    expect((await world.call("saveAnswerDraft", tooLong)).status).toBe(400);
  });
});
