import { beforeEach, describe, expect, it } from "vitest";
import {
  findReplay,
  idempotencyLifeSeconds,
  idempotentCall,
  replayRecord,
} from "../../../functions/operation/idempotency.ts";
import { citizenClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, aSignedCertificate } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const key = { "idempotency-key": "a-key-of-the-caller" };
const aPatient = { form: "FK7804-2.0", patient: tolvan };

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

function drafts(): number {
  return world.tables.all("certificates").filter(({ sk }) => sk === "DRAFT").length;
}

describe("a repeated call", () => {
  it("answers the same and has one effect, one event and one entry in the log", async () => {
    const certificateId = await aSignedCertificate(world);
    const send = () => world.call("sendCertificate", { certificateId, consent: "in-person" }, { headers: key });
    const first = await send();
    world.clock.pass({ minutes: 10 });
    const after = world.tables.everything();
    for (let n = 0; n < 5; n += 1) expect((await send()).text).toBe(first.text);
    expect(first.status).toBe(200);
    expect(world.tables.everything()).toBe(after);
  });

  it("is refused with another body, at another unit or for another certificate", async () => {
    accepted(await world.call("createDraft", aPatient, { headers: key }));
    const bodies = [
      await world.call("createDraft", { ...aPatient, answers: {} }, { headers: key }),
      await world.call("createDraft", aPatient, { headers: { ...key, "care-unit": units.surgery.hsaId } }),
    ];
    for (const answer of bodies) expect([answer.status, answer.json.code]).toEqual([422, "idempotency-key-reused"]);
    const [one, other] = [await aSignedCertificate(world), await aSignedCertificate(world)];
    accepted(await world.call("revokeCertificate", { certificateId: one, reason: "wrong-patient" }, { headers: key }));
    const elsewhere = await world.call(
      "revokeCertificate",
      { certificateId: other, reason: "wrong-patient" },
      { headers: key },
    );
    expect(elsewhere.json.code).toBe("idempotency-key-reused");
  });

  it("is a new call after 24 hours, and not a moment before", async () => {
    const first = accepted(await world.call("createDraft", aPatient, { headers: key }));
    world.clock.pass({ seconds: idempotencyLifeSeconds - 1 });
    expect(accepted(await world.call("createDraft", aPatient, { headers: key }))).toEqual(first);
    world.clock.pass({ seconds: 1 });
    const later = accepted(await world.call("createDraft", aPatient, { headers: key }));
    expect(later).not.toEqual(first);
    expect(accepted(await world.call("createDraft", aPatient, { headers: key }))).toEqual(later);
    expect(drafts()).toBe(2);
  });

  it("has one effect where it is under way a hundred times at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => world.call("createDraft", aPatient, { headers: key })),
    );
    const [first] = answers.filter(({ status }) => status === 200);
    for (const answer of answers) {
      if (answer.status === 200) expect(answer.text).toBe(first!.text);
      else expect([answer.status, answer.json.code]).toEqual([409, "idempotency-key-in-progress"]);
    }
    expect(drafts()).toBe(1);
    expect((await world.call("createDraft", aPatient, { headers: key })).text).toBe(first!.text);
  });

  it("after 24 hours has one effect too where two come at once", async () => {
    accepted(await world.call("createDraft", aPatient, { headers: key }));
    world.clock.pass({ hours: 25 });
    world.beforeTransaction = async () => void accepted(await world.call("createDraft", aPatient, { headers: key }));
    expect((await world.call("createDraft", aPatient, { headers: key })).json.code).toBe("idempotency-key-in-progress");
    expect(drafts()).toBe(2);
  });

  it("is another's own: the same key of another caller or for another operation is another call", async () => {
    const certificateId = await aSignedCertificate(world);
    accepted(await world.call("sendOwnCertificate", { certificateId }, { headers: key }));
    const other = await world.call(
      "sendOwnCertificate",
      { certificateId },
      { headers: key, claims: citizenClaims("197705232382") },
    );
    expect(other.json.code).toBe("certificate-not-found");
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }, { headers: key }));
  });

  it("keeps no refusal: what was refused may be tried again with the same key", async () => {
    const certificateId = await aSignedCertificate(world);
    world.seal = () => Promise.reject(new Error("down"));
    world.beforeTransaction = () => Promise.reject(new Error("down"));
    const send = () => world.call("sendCertificate", { certificateId, consent: "in-person" }, { headers: key });
    expect((await send()).status).toBe(500);
    expect((await send()).status).toBe(200);
  });

  it("leaves an answer that only who has the key can read", async () => {
    const certificateId = await aSignedCertificate(world);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }, { headers: key }));
    const records = world.tables.all("certificates").filter(({ pk }) => pk.startsWith("CALL#"));
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(JSON.stringify(record)).not.toContain(certificateId);
      expect(Buffer.from(record["answer"] as Uint8Array).toString("latin1")).not.toContain(certificateId);
    }
    const actor = { kind: "system", clientId: "a", role: "", scopes: [] } as const;
    const call = idempotentCall(actor, "operation", "key-of-one", "body", 0);
    await world.tables.transact([replayRecord(call, { secret: 1 }, "absent")]);
    const guessed = { ...idempotentCall(actor, "operation", "another-key", "body", 0), pk: call.pk };
    await expect(findReplay(world.tables, guessed)).rejects.toThrow();
    expect(await findReplay(world.tables, call)).toEqual({ kind: "answered", answer: { secret: 1 } });
  });
});
