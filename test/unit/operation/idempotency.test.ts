import { beforeEach, describe, expect, it, vi } from "vitest";
import { repeatRecords } from "../../../functions/certificate/store/repeat-records.ts";
import { isRepeatable } from "../../../functions/operation/contract.ts";
import { repeatIdentity, repeatLifeSeconds } from "../../../functions/operation/idempotency.ts";
import { operations } from "../../fixtures/operations.ts";
import { citizenClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, aDraft, aQuestion, aSentCertificate, aSignedCertificate } from "../../fixtures/steps.ts";
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
      await world.call("createDraft", { ...aPatient, form: "LUSE-1.3" }, { headers: key }),
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
    world.clock.pass({ seconds: repeatLifeSeconds - 1 });
    expect(accepted(await world.call("createDraft", aPatient, { headers: key }))).toEqual(first);
    world.clock.pass({ seconds: 1 });
    const later = accepted(await world.call("createDraft", aPatient, { headers: key }));
    expect(later).not.toEqual(first);
    expect(accepted(await world.call("createDraft", aPatient, { headers: key }))).toEqual(later);
    expect(drafts()).toBe(2);
  });

  it("has the same content where only the order of its fields differs", async () => {
    const first = accepted(await world.call("createDraft", aPatient, { headers: key }));
    const { form, patient } = aPatient;
    expect(accepted(await world.call("createDraft", { patient, form }, { headers: key }))).toEqual(first);
  });

  it.each([
    ["a field that is left out for what it then is", { answers: {} }],
    ["a person's number with a dash", { patient: "19121212-1212" }],
  ])("has the same content with %s", async (_what, other) => {
    const first = accepted(await world.call("createDraft", aPatient, { headers: key }));
    expect(accepted(await world.call("createDraft", { ...aPatient, ...other }, { headers: key }))).toEqual(first);
    expect(drafts()).toBe(1);
  });

  it("after 24 hours has one effect too where two come at once", async () => {
    accepted(await world.call("createDraft", aPatient, { headers: key }));
    world.clock.pass({ hours: 25 });
    let other: unknown;
    world.beforeTransaction = async () => {
      other = accepted(await world.call("createDraft", aPatient, { headers: key }));
    };
    expect(accepted(await world.call("createDraft", aPatient, { headers: key }))).toEqual(other);
    expect(drafts()).toBe(2);
  });

  it("is answered as the first also where that one is carried out just after the look for it", async () => {
    const certificateId = await aSignedCertificate(world);
    const send = () => world.call("sendCertificate", { certificateId, consent: "in-person" }, { headers: key });
    let first: string | undefined;
    const get = world.tables.get.bind(world.tables);
    const watched = vi.spyOn(world.tables, "get").mockImplementation(async (keys) => {
      const found = await get(keys);
      if (!keys.some(({ pk }) => pk.startsWith("CALL#"))) return found;
      watched.mockRestore();
      first = (await send()).text;
      return found;
    });
    const repeat = await send();
    expect([repeat.status, repeat.text]).toEqual([200, first]);
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
    world.sign = () => Promise.reject(new Error("down"));
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
    const repeats = repeatRecords(world.tables);
    const actor = { kind: "system", clientId: "a", role: "", scopes: [] } as const;
    const request = { actor, operation: "operation", key: "key-of-one", content: 1, at: "2026-11-22T09:00:00.000Z" };
    const identity = repeatIdentity(request);
    await world.tables.transact([repeats.record(identity, { secret: 1 }, "absent")]);
    const guessed = { ...repeatIdentity({ ...request, key: "another-key" }), name: identity.name };
    await expect(repeats.find(guessed)).rejects.toThrow();
    expect(await repeats.find(identity)).toEqual({ kind: "answered", answer: { secret: 1 } });
  });
});

/** Brings a world to where the operation can be called once with effect, and gives the input of that call. */
const prepared: Readonly<Record<string, (one: World) => Promise<Readonly<Record<string, unknown>>>>> = {
  createDraft: async () => aPatient,
  signCertificate: async (one) => ({ certificateId: await aDraft(one), seenRevision: 1 }),
  sendCertificate: async (one) => ({ certificateId: await aSignedCertificate(one), consent: "in-person" }),
  revokeCertificate: async (one) => ({ certificateId: await aSignedCertificate(one), reason: "wrong-patient" }),
  answerQuestion: async (one) => {
    const certificateId = await aSentCertificate(one);
    return { certificateId, messageId: await aQuestion(one, certificateId), text: "Halvtid på förmiddagar." };
  },
  sendOwnCertificate: async (one) => ({ certificateId: await aSignedCertificate(one) }),
  eraseCertificate: async (one) => ({ certificateId: await aSignedCertificate(one), caseNumber: "Dnr 2026/1" }),
  retryDelivery: async (one) => {
    await aSentCertificate(one);
    const { json } = await one.call("listDeliveries", { recipient: "FKASSA" });
    return { deliveryId: json.deliveries[0].deliveryId };
  },
};

describe.each([...operations.values()].map(({ operation }) => operation.contract).filter(isRepeatable))(
  "$id a hundred times at once with one key",
  ({ id }) => {
    it("has one effect; every call is answered as the first, or asked to try again and then answered so", async () => {
      const input = await prepared[id]!(world);
      const logged = () => world.tables.all("audit").filter(({ pk }) => pk.startsWith("PATIENT#")).length;
      const before = logged();
      const call = () => world.call(id, input, { headers: key });
      const answers = await Promise.all(Array.from({ length: 100 }, call));
      const [first] = answers.filter(({ status }) => status < 300);
      for (const answer of answers) {
        if (answer.status < 300) expect(answer.text).toBe(first!.text);
        else expect([answer.status, answer.json.code]).toEqual([409, "idempotency-key-in-progress"]);
      }
      expect(logged() - before).toBe(operations.get(id)!.operation.contract.concernsPatient === true ? 1 : 0);
      expect((await call()).text).toBe(first!.text);
      // Who clicks twice is told so; nobody is woken for it.
      expect(world.logLines.map((line) => JSON.parse(line).code)).not.toContain("call-failed");
      expect(world.logLines.filter((line) => line.includes('"_aws"'))).toEqual([]);
    });
  },
);
