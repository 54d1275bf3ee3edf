import { beforeEach, describe, expect, it } from "vitest";
import { staff, staffClaims, units } from "../../fixtures/people.ts";
import { accepted, aSentCertificate } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
let certificateId: string;
beforeEach(async () => {
  world = await aWorld();
  certificateId = await aSentCertificate(world);
});

const nils = { claims: staffClaims(staff.nils) };

interface Told {
  readonly draft?: { readonly revision: number; readonly text: string };
  readonly isConflict: boolean;
}

const type = async (text: string, seenRevision: number, caller = {}, more = {}): Promise<Told> =>
  accepted(
    await world.call("saveQuestionDraft", { certificateId, subject: "KONTKT", text, seenRevision, ...more }, caller),
  ) as unknown as Told;
const draftTold = async (caller = {}) =>
  accepted(await world.call("listMessages", { certificateId }, caller))["questionDraft"];
const send = (more: Readonly<Record<string, unknown>> = {}, caller = {}) =>
  world.call("askRecipient", { certificateId, subject: "KONTKT", text: "Ring i dag", ...more }, caller);
const stored = () => world.tables.all("certificates").filter(({ sk }) => sk.startsWith("ASKING#"));

describe("what is written as a question to a recipient", () => {
  it("is there for a colleague, with who wrote it, and goes on from there", async () => {
    const first = await type("Kan vi ses", 0, {}, { subject: "AVSTMN", heading: "Möte" });
    expect(first).toMatchObject({ recipient: "FKASSA", isConflict: false });
    const savedBy = { kind: "staff", hsaId: staff.elin.hsaId, name: staff.elin.name };
    const told = { subject: "AVSTMN", heading: "Möte", text: "Kan vi ses", savedBy, savedAt: world.clock.now() };
    expect(await draftTold(nils)).toEqual({ ...told, revision: first.draft?.revision });
    const next = await type("Kan vi ses den 12", first.draft?.revision ?? 0, nils);
    expect(next).toMatchObject({ isConflict: false, draft: { subject: "KONTKT", savedBy: { name: staff.nils.name } } });
    expect(next.draft).not.toHaveProperty("heading");
  });

  it("is never taken away by who has not seen it: the second is told what the first wrote", async () => {
    const first = await type("Ring i dag", 0);
    expect(await type("Ring i morgon", 0, nils)).toEqual({ ...first, isConflict: true });
    const other = await type("Ring i dag", 0, nils, { subject: "OVRIGT" });
    expect(other).toEqual({ ...first, isConflict: true });
    expect(await type("Ring i morgon", first.draft?.revision ?? 0, nils)).toMatchObject({ isConflict: false });
    expect(await draftTold()).toMatchObject({ text: "Ring i morgon" });
  });

  it("is one for each certificate", async () => {
    await type("Ring i dag", 0);
    certificateId = await aSentCertificate(world);
    expect(await draftTold()).toBeUndefined();
    await type("Kan vi ses", 0);
    expect(stored()).toHaveLength(2);
  });

  it("is gone when it is sent, and when it is emptied", async () => {
    const { draft } = await type("Ring i dag", 0);
    accepted(await send());
    expect([await draftTold(), stored()]).toEqual([undefined, []]);
    const again = await type("Ring", draft?.revision ?? 0);
    expect(await type(" ", again.draft?.revision ?? 0)).toMatchObject({ isConflict: false });
    expect([await draftTold(), stored()]).toEqual([undefined, []]);
  });

  it("stays where another would send a question without having seen it, and goes with one of who has", async () => {
    const written = await type("Ring i morgon", 0, nils);
    expect((await send()).json.code).toBe("message-draft-changed");
    expect((await send({ text: "Ring i morgon", subject: "AVSTMN" })).json.code).toBe("message-draft-changed");
    expect(await draftTold()).toMatchObject({ text: "Ring i morgon" });
    accepted(await send({ seenRevision: written.draft?.revision }));
    expect(stored()).toEqual([]);
  });

  it("is written once when it is saved once more, and each save is one entry of the access log", async () => {
    const later = async (text: string, seenRevision: number): Promise<Told> => {
      world.clock.pass({ seconds: 1 });
      return type(text, seenRevision);
    };
    const first = await type("Ring i dag", 0);
    expect(await later("Ring i dag", 0)).toEqual(first);
    await later("", first.draft?.revision ?? 0);
    expect(await later("", 0)).toMatchObject({ isConflict: false });
    const entries = world.tables.all("audit").filter(({ operation }) => operation === "saveQuestionDraft");
    expect(entries.map(({ activity }) => activity)).toEqual(["message", "read", "message", "read"]);
  });

  it("is told to nobody who may not ask, and to the recipient never", async () => {
    await type("Ring i dag", 0);
    expect(await draftTold({ headers: { "care-unit": units.surgery.hsaId } })).toBeUndefined();
    expect(JSON.stringify(world.tables.all("outbox"))).not.toContain("Ring i dag");
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(await draftTold()).toBeUndefined();
    expect(
      (await world.call("saveQuestionDraft", { certificateId, subject: "KONTKT", text: "Ring", seenRevision: 0 })).json
        .code,
    ).toBe("certificate-revoked");
  });

  it("lies encrypted, and goes with its certificate", async () => {
    await type("Snickare på halvtid", 0, {}, { heading: "Snickare" });
    expect(stored()).toHaveLength(1);
    expect(Buffer.from(JSON.stringify(stored())).toString("latin1")).not.toContain("Snickare");
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-12345/2026" }));
    expect(stored()).toEqual([]);
  });

  it("that cannot be read takes no message away from who reads them", async () => {
    await type("Ring i dag", 0);
    const [item] = stored();
    await world.tables.transact([
      { table: "certificates", pk: item!.pk, sk: item!.sk, set: { content: new Uint8Array(40) } },
    ]);
    expect(await draftTold()).toBeUndefined();
  });

  it("is as long as a question at most", async () => {
    await type("å".repeat(10_000), 0);
    const tooLong = { certificateId, subject: "KONTKT", text: "å".repeat(10_001), seenRevision: 0 };
    expect((await world.call("saveQuestionDraft", tooLong)).status).toBe(400);
  });
});
