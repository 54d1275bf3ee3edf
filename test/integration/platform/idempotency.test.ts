import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { at, listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import {
  api,
  aPatient,
  createDraft,
  ownUnit,
  signedCertificate,
  sisterUnit,
  succeeded,
  tables,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const draftsOf = async (unit: string): Promise<string[]> =>
  listAt(succeeded(await api.get("doctor", "/api/drafts?limit=100", { unit })), "drafts").map((draft) =>
    textAt(draft, "certificateId"),
  );

describe("The same call with the same Idempotency-Key", () => {
  it("answers the same and has one effect, twice in a row", async () => {
    const call = { unit: sisterUnit, idempotencyKey: randomUUID() };
    const body = { form: "FK7804-2.0", patient: aPatient() };
    const before = await draftsOf(sisterUnit);
    const first = succeeded(await api.post("doctor", "/api/drafts", body, call));
    const second = succeeded(await api.post("doctor", "/api/drafts", body, call));
    expect(second).toEqual(first);
    expect((await draftsOf(sisterUnit)).filter((id) => !before.includes(id))).toEqual([at(first, "certificateId")]);
  });

  it("has one effect ten times at once: each is answered the same, or asked to try again and then answered the same", async () => {
    const call = { unit: sisterUnit, idempotencyKey: randomUUID() };
    const body = { form: "LUSE-1.3", patient: aPatient() };
    const before = await draftsOf(sisterUnit);
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.post("doctor", "/api/drafts", body, call)));
    const ids = new Set(
      answers.filter(({ status }) => status === 201).map((answer) => textAt(answer.body, "certificateId")),
    );
    expect(ids.size).toBe(1);
    for (const { status, body: problem } of answers.filter((answer) => answer.status !== 201)) {
      expect([status, at(problem, "code")]).toEqual([409, "idempotency-key-in-progress"]);
    }
    const again = succeeded(await api.post("doctor", "/api/drafts", body, call));
    expect([textAt(again, "certificateId")]).toEqual([...ids]);
    expect((await draftsOf(sisterUnit)).filter((id) => !before.includes(id))).toEqual([...ids]);
  });

  it("signs once, ten times at once: one signature, one event", async () => {
    const id = await createDraft("FK7804-2.0", aPatient(), sickLeaveAnswers(today()));
    const call = { unit: ownUnit, idempotencyKey: randomUUID(), seen: 1 };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.post("doctor", `/api/drafts/${id}/signature`, {}, call)),
    );
    const signed = answers.filter(({ status }) => status === 201);
    expect(signed.length).toBeGreaterThan(0);
    expect(new Set(signed.map(({ body }) => textAt(body, "signedAt"))).size).toBe(1);
    for (const { status, body: problem } of answers.filter((answer) => answer.status !== 201))
      expect([status, at(problem, "code")]).toEqual([409, "idempotency-key-in-progress"]);
    expect(await api.post("doctor", `/api/drafts/${id}/signature`, {}, call)).toMatchObject({
      status: 201,
      body: signed[0]?.body,
    });
    const [head] = await tables.get([{ table: "certificates", pk: `C#${id}`, sk: "HEAD" }]);
    expect(head?.["sequence"]).toBe(1);
  });

  it("is refused with another body and at another unit", async () => {
    const idempotencyKey = randomUUID();
    const body = { form: "FK7804-2.0", patient: aPatient() };
    succeeded(await api.post("doctor", "/api/drafts", body, { unit: ownUnit, idempotencyKey }));
    const otherBody = await api.post(
      "doctor",
      "/api/drafts",
      { ...body, patient: aPatient() },
      { unit: ownUnit, idempotencyKey },
    );
    const otherUnit = await api.post("doctor", "/api/drafts", body, { unit: sisterUnit, idempotencyKey });
    expect([otherBody, otherUnit].map(({ status, body: problem }) => [status, at(problem, "code")])).toEqual([
      [422, "idempotency-key-reused"],
      [422, "idempotency-key-reused"],
    ]);
  });

  it("is another call on another certificate", async () => {
    const [one, other] = [
      await signedCertificate("FK7804-2.0", aPatient(), sickLeaveAnswers(today())),
      await signedCertificate("FK7804-2.0", aPatient(), sickLeaveAnswers(today())),
    ];
    const revocation = { reason: "wrong-patient" };
    const call = { unit: ownUnit, idempotencyKey: randomUUID() };
    for (const id of [one, other, one, other])
      expect(await api.post("doctor", `/api/certificates/${id}/revocation`, revocation, call)).toMatchObject({
        status: 200,
      });
    for (const id of [one, other]) {
      const [head] = await tables.get([{ table: "certificates", pk: `C#${id}`, sk: "HEAD" }]);
      expect(head?.["sequence"]).toBe(2);
    }
  });

  it("is another's call where another person makes it", async () => {
    const call = { unit: ownUnit, idempotencyKey: randomUUID() };
    const body = { form: "FK7804-2.0", patient: aPatient() };
    const doctors = succeeded(await api.post("doctor", "/api/drafts", body, call));
    const nurses = succeeded(await api.post("nurse", "/api/drafts", body, call));
    expect(textAt(nurses, "certificateId")).not.toBe(textAt(doctors, "certificateId"));
  });
});
