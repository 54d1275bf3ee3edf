import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { unpublishedOf } from "../../../functions/certificate/store/event-item.ts";
import { sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import type { ApiResponse } from "../../fixtures/main-job/api-client.ts";
import { at, listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import {
  accessesOf,
  api,
  aPatient,
  createDraft,
  eventually,
  ownUnit,
  send,
  succeeded,
  tables,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const atOwnUnit = { unit: ownUnit };
const patient = "191212121212";

const begin = (number: string) => createDraft("FK7804-2.0", number, sickLeaveAnswers(today()));

function press(id: string, idempotencyKey: string = randomUUID()): Promise<ApiResponse> {
  const forEmployer = { shareDiagnosis: false };
  return api.post("doctor", `/api/drafts/${id}/signature`, { forEmployer }, { ...atOwnUnit, seen: 1, idempotencyKey });
}

async function read(id: string): Promise<unknown> {
  return succeeded(await api.get("doctor", `/api/certificates/${id}`, atOwnUnit));
}

describe("A certificate that is signed together with the employer's", () => {
  const key = randomUUID();
  let id: string;
  let employers: string;
  let first: unknown;
  let logged: Awaited<ReturnType<typeof accessesOf>>;
  beforeAll(async () => {
    id = await begin(patient);
    const before = (await accessesOf(patient)).length;
    first = succeeded(await press(id, key));
    employers = textAt(first, "employerCertificateId");
    logged = (await accessesOf(patient)).slice(before);
  });

  it("is one of two, each with a valid signature of its own and the same time", async () => {
    const both = [await read(id), await read(employers)];
    expect(both.map((one) => textAt(one, "form"))).toEqual(["FK7804-2.0", "AG7804-2.0"]);
    expect(new Set(both.map((one) => textAt(one, "signedAt"))).size).toBe(1);
    for (const one of [id, employers]) {
      const verified = succeeded(await api.get("doctor", `/api/certificates/${one}/verification`, atOwnUnit));
      expect(textAt(verified, "signature")).toBe("valid");
    }
    expect(at(both[1], "answers", "diagnoses")).toBeUndefined();
  });

  it("is in the access log once, and so is the employer's", () => {
    expect(logged.map(({ activity, operation }) => [activity, operation])).toEqual(
      Array(2).fill(["sign", "signCertificate"]),
    );
  });

  it("is answered alike when the press is repeated, and nothing more is signed", async () => {
    expect(succeeded(await press(id, key))).toEqual(first);
    const seen = await accessesOf(patient);
    const signed = seen.filter(({ activity, sk }) => activity === "sign" && sk >= logged[0]!.sk);
    expect(signed).toHaveLength(2);
  });

  it("goes to its recipient, and the employer's to nobody but the patient", async () => {
    await send(id);
    const refused = await api.post(
      "doctor",
      `/api/certificates/${employers}/sendings`,
      { consent: "in-person" },
      atOwnUnit,
    );
    expect(at(refused.body, "code")).toBe("type-not-sent");
    const mine = listAt(succeeded(await api.get("citizen", "/api/my/certificates?limit=100")), "certificates");
    expect(mine.map((one) => at(one, "certificateId"))).toEqual(expect.arrayContaining([id, employers]));
    expect(listAt(await read(employers), "sentTo")).toEqual([]);
    expect(await tables.list("certificates", `C#${employers}`, "DELIVERY#")).toEqual([]);
    await eventually("the events of both to be published", async () => {
      const waiting = await Promise.all([id, employers].map((one) => unpublishedOf(`C#${one}`, tables)));
      return waiting.flat().length === 0 ? true : undefined;
    });
  });

  it("is signed once by six who press at once: one has both, the others are told that it is signed", async () => {
    const own = await begin(aPatient());
    const answers = await Promise.all(Array.from({ length: 6 }, () => press(own)));
    const [won, ...more] = answers.filter(({ status }) => status === 201);
    expect(more).toEqual([]);
    for (const { status, body } of answers.filter((answer) => answer.status !== 201))
      expect([status, textAt(body, "code")]).toEqual([409, "draft-already-signed"]);
    const both = [own, textAt(won?.body, "employerCertificateId")];
    const listed = listAt(succeeded(await api.get("doctor", "/api/certificates?limit=100", atOwnUnit)), "certificates");
    const signedAt = textAt(won?.body, "signedAt");
    const then = listed.filter((one) => at(one, "signedAt") === signedAt);
    expect(then.map((one) => textAt(one, "certificateId")).toSorted()).toEqual(both.toSorted());
  });
});
