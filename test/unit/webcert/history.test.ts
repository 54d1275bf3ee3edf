import { beforeEach, describe, expect, it } from "vitest";
import { deliveryKey } from "../../../functions/certificate/store/delivery-item.ts";
import { lilltolvan, staff, staffClaims, units } from "../../fixtures/people.ts";
import { accepted, aQuestion, aSentCertificate, aSignedCertificate, completeAnswers } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const nurse = { claims: staffClaims(staff.nils) };
const elin = { kind: "staff", hsaId: staff.elin.hsaId, name: "Elin Sandberg" };

type Event = Readonly<Record<string, unknown>> & { readonly kind: string };

async function history(certificateId: string, caller = {}): Promise<readonly Event[]> {
  return accepted(await world.call("readCertificate", { certificateId }, caller))["events"] as Event[];
}

const kinds = (events: readonly Event[]) => events.map(({ kind }) => kind);

async function made(certificateId: string, kind: string, caller = {}): Promise<string> {
  return String(accepted(await world.call("deriveDraft", { certificateId, kind }, caller))["certificateId"]);
}

const sign = async (certificateId: string) =>
  accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));

describe("the history of a certificate", () => {
  it("begins with who signed it, and that the patient can read it", async () => {
    const id = await aSignedCertificate(world);
    expect(await history(id)).toEqual([
      { kind: "signed", happenedAt: expect.any(String) as string, by: elin },
      { kind: "available-to-patient", happenedAt: expect.any(String) as string },
    ]);
  });

  it("does not say that a child can read it", async () => {
    const begun = { form: "FK7804-2.0", patient: lilltolvan, answers: completeAnswers };
    const id = String(accepted(await world.call("createDraft", begun))["certificateId"]);
    await sign(id);
    expect(kinds(await history(id))).toEqual(["signed"]);
  });

  it("tells sending, arrival and revocation, in the order of time and with who", async () => {
    const id = await aSentCertificate(world);
    world.clock.pass({ minutes: 1 });
    const key = deliveryKey({ subject: `C#${id}`, recipient: "FKASSA", sequence: 2 });
    const set = { state: "done", tries: 1, lastOutcome: "OK", settledAt: world.clock.now() };
    await world.tables.transact([{ ...key, set, remove: ["openDelivery"] }]);
    world.clock.pass({ minutes: 1 });
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    expect((await history(id)).slice(2)).toEqual([
      { kind: "sent", happenedAt: expect.any(String) as string, by: elin, recipient: "FKASSA" },
      { kind: "arrived", happenedAt: expect.any(String) as string, recipient: "FKASSA" },
      { kind: "revoked", happenedAt: expect.any(String) as string, by: elin },
    ]);
  });

  it("tells what came and what was written, and who marked what as handled, until it is put back", async () => {
    const id = await aSentCertificate(world);
    world.clock.pass({ minutes: 1 });
    const messageId = await aQuestion(world, id);
    world.clock.pass({ minutes: 1 });
    const marking = { certificateId: id, messageId };
    accepted(await world.call("handleMessage", { ...marking, isHandled: true }, nurse));
    world.clock.pass({ minutes: 1 });
    accepted(await world.call("askRecipient", { certificateId: id, subject: "KONTKT", text: "Ring oss" }));
    const events = (await history(id)).slice(3);
    expect(events).toMatchObject([
      { kind: "question-received", recipient: "FKASSA", messageId },
      { kind: "message-handled", by: { kind: "staff", hsaId: staff.nils.hsaId }, messageId },
      { kind: "question-sent", by: elin },
    ]);
    expect(JSON.stringify(events)).not.toContain("Ring oss");
    accepted(await world.call("handleMessage", { ...marking, isHandled: false }));
    expect(kinds(await history(id))).not.toContain("message-handled");
    world.clock.pass({ minutes: 1 });
    accepted(await world.call("answerQuestion", { ...marking, text: "Ja" }));
    expect((await history(id)).at(-1)).toMatchObject({ kind: "answer-sent", by: elin });
  });

  it("leads from the older to the newer and back, and to the unit's drafts from it, with who began them", async () => {
    const old = await aSignedCertificate(world);
    world.clock.pass({ minutes: 1 });
    const renewal = await made(old, "renew", nurse);
    const nils = { kind: "staff", hsaId: staff.nils.hsaId };
    expect((await history(old)).at(-1)).toMatchObject({
      kind: "draft-made",
      draftKind: "renew",
      certificateId: renewal,
      by: nils,
    });
    const newer = await made(old, "replace");
    await sign(newer);
    expect(await history(newer)).toContainEqual(expect.objectContaining({ kind: "replaces", certificateId: old }));
    expect(await history(old)).toContainEqual(expect.objectContaining({ kind: "replaced", certificateId: newer }));
  });

  it("tells that it was completed, and of the newer one that it completes it", async () => {
    const old = await aSentCertificate(world);
    await aQuestion(world, old, { subject: "KOMPLT" });
    world.clock.pass({ minutes: 1 });
    const newer = await made(old, "complement");
    await sign(newer);
    expect(kinds(await history(old))).toContain("complement-requested");
    expect((await history(old)).at(-1)).toMatchObject({ kind: "complemented", certificateId: newer });
    expect(await history(newer)).toContainEqual(expect.objectContaining({ kind: "complements", certificateId: old }));
  });

  it("tells that it was renewed, by each unit that did, until the renewal is void", async () => {
    const old = await aSignedCertificate(world);
    const surgery = { headers: { "care-unit": units.surgery.hsaId } };
    world.clock.pass({ minutes: 1 });
    const renewal = async (caller = {}) => {
      const certificateId = await made(old, "renew", caller);
      const written = { form: "FK7804-2.0", answers: completeAnswers };
      accepted(await world.call("saveDraft", { certificateId, seenRevision: 1, ...written }, caller));
      return certificateId;
    };
    const signed = (certificateId: string, caller = {}) =>
      world.call("signCertificate", { certificateId, seenRevision: 2 }, caller);
    const [first, second] = [await renewal(), await renewal(surgery)];
    // Two that are signed in the same moment are both told.
    world.beforeTransaction = async () => void accepted(await signed(first));
    accepted(await signed(second, surgery));
    const renewed = async () => (await history(old)).filter(({ kind }) => kind === "renewed");
    const ids = (events: readonly Event[]) => events.map(({ certificateId }) => certificateId);
    expect(ids(await renewed()).toSorted()).toEqual([first, second].toSorted());
    accepted(await world.call("revokeCertificate", { certificateId: first, reason: "wrong-patient" }));
    expect(ids(await renewed())).toEqual([second]);
  });

  it("tells nothing of messages to whoever may not read them", async () => {
    const id = await aSentCertificate(world);
    await aQuestion(world, id);
    const coordinator = { claims: { ...staffClaims(staff.elin), role: "REHAB_COORDINATOR" } };
    expect(kinds(await history(id))).toContain("question-received");
    expect(kinds(await history(id, coordinator))).toEqual(["signed", "available-to-patient", "sent"]);
  });
});
