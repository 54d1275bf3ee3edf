import { beforeAll, describe, expect, it } from "vitest";
import { unpublishedOf } from "../../../functions/certificate/store/event-item.ts";
import { licenceAnswers, sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { at, listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import { CertificateStore } from "../../../functions/certificate/store/certificate-store.ts";
import {
  api,
  aPatient,
  createDraft,
  eventually,
  foreignUnit,
  keyRing,
  ownUnit,
  receivedBy,
  send,
  signedCertificate,
  sisterUnit,
  succeeded,
  tables,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const store = new CertificateStore(tables, keyRing, () => undefined);
const at1 = { unit: ownUnit };

describe("A draft", () => {
  it(
    "is its unit's own until it is signed: no recipient, no citizen, no sister unit and no list of certificates " +
      "knows it",
    async () => {
      const id = await createDraft("TS8071-2.0", "191212121212", licenceAnswers(today()));
      expect((await api.get("doctor", `/api/certificates/${id}`, at1)).status).toBe(404);
      expect((await api.get("doctor", `/api/drafts/${id}`, { unit: sisterUnit })).status).toBe(404);
      expect((await api.get("citizen", `/api/my/certificates/${id}`)).status).toBe(404);
      expect((await api.post("citizen", `/api/my/certificates/${id}/sendings`, {})).status).toBe(404);
      expect((await api.post("doctor", `/api/certificates/${id}/sendings`, { consent: "in-person" }, at1)).status).toBe(
        404,
      );
      expect(
        (await api.post("operator", `/api/certificates/${id}/erasure`, { caseNumber: "3.5.1-1/2026" })).status,
      ).toBe(404);
      expect(await unpublishedOf(`C#${id}`, tables)).toEqual([]);
      const own = listAt(succeeded(await api.get("citizen", "/api/my/certificates?limit=100")), "certificates");
      expect(own.map((one) => at(one, "certificateId"))).not.toContain(id);
    },
  );

  it("holds one of six answers to one question that are saved at once, and tells the others which", async () => {
    const id = await createDraft("FK7804-2.0", aPatient(), {});
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, number) =>
        api.patch(
          "doctor",
          `/api/drafts/${id}`,
          { form: "FK7804-2.0", seenRevision: 1, answers: { impairments: { text: `Nummer ${String(number)}` } } },
          at1,
        ),
      ),
    );
    const told = answers.map((answer) => listAt(succeeded(answer), "conflicts").map((one) => at(one, "question")));
    const saved = told.flatMap((conflicts, number) => (conflicts.length === 0 ? [number] : []));
    expect(saved).toHaveLength(1);
    expect(told.filter((conflicts) => conflicts.length > 0)).toEqual(Array.from({ length: 5 }, () => ["impairments"]));
    const read = succeeded(await api.get("doctor", `/api/drafts/${id}`, at1));
    expect([at(read, "revision"), textAt(read, "answers", "impairments", "text")]).toEqual([
      2,
      `Nummer ${String(saved[0])}`,
    ]);
  });

  it("that is thrown away takes its key with it", async () => {
    const id = await createDraft("FK7804-2.0", aPatient(), sickLeaveAnswers(today()));
    succeeded(await api.delete("doctor", `/api/drafts/${id}`, { ...at1, seen: 1 }));
    expect([
      await tables.list("certificates", `C#${id}`, ""),
      await tables.get([{ table: "keys", pk: `DATA#${id}`, sk: "KEY" }]),
    ]).toEqual([[], [undefined]]);
  });
});

describe("A signed certificate", () => {
  let id: string;
  beforeAll(async () => {
    id = await signedCertificate("FK7804-2.0", aPatient(), sickLeaveAnswers(today()));
  });

  it("is the draft no more, and no second signature changes a byte of it", async () => {
    const before = (await store.open(id))?.signedXml;
    expect((await api.get("doctor", `/api/drafts/${id}`, at1)).status).toBe(404);
    const seen = { ...at1, seen: 1 };
    for (const again of [
      await api.post("doctor", `/api/drafts/${id}/signature`, {}, seen),
      await api.patch("doctor", `/api/drafts/${id}`, { form: "FK7804-2.0", seenRevision: 1, answers: {} }, at1),
      await api.delete("doctor", `/api/drafts/${id}`, seen),
    ])
      expect(again).toMatchObject({ status: 409, body: { code: "draft-already-signed" } });
    await send(id);
    await eventually("the certificate to arrive", () => receivedBy("forsakringskassan", id));
    expect(Buffer.compare((await store.open(id))?.signedXml ?? Buffer.alloc(0), before ?? Buffer.alloc(1))).toBe(0);
  });

  it("is read within the care provider, changed by its own unit, and not there for any other provider", async () => {
    expect((await api.get("doctor", `/api/certificates/${id}`, { unit: sisterUnit })).status).toBe(200);
    expect(
      await api.post("doctor", `/api/certificates/${id}/revocation`, { reason: "wrong-patient" }, { unit: sisterUnit }),
    ).toMatchObject({ status: 403, body: { code: "certificate-not-your-units" } });
    expect(at(succeeded(await api.get("doctor", `/api/certificates/${id}`, { unit: sisterUnit })), "actions")).toEqual([
      "read",
      "print",
      "verify",
      "list-messages",
      "renew",
    ]);
    for (const path of [`/api/certificates/${id}`, `/api/certificates/${id}/messages`]) {
      expect(await api.get("doctor-elsewhere", path, { unit: foreignUnit })).toMatchObject({
        status: 404,
        body: { code: "certificate-not-found" },
      });
    }
    expect(
      (
        await api.post(
          "doctor-elsewhere",
          `/api/certificates/${id}/revocation`,
          { reason: "wrong-patient" },
          { unit: foreignUnit },
        )
      ).status,
    ).toBe(404);
  });

  it("is revoked once by six who revoke at once, stays readable, and is neither sent nor revoked again", async () => {
    const own = await signedCertificate("FK7804-2.0", aPatient(), sickLeaveAnswers(today()));
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        api.post("doctor", `/api/certificates/${own}/revocation`, { reason: "wrong-patient" }, at1),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect([status, ["certificate-revoked", "certificate-changed"].includes(textAt(body, "code"))]).toEqual([
        409,
        true,
      ]);
    }
    const read = succeeded(await api.get("doctor", `/api/certificates/${own}`, at1));
    expect([at(read, "state"), at(read, "actions")]).toEqual(["revoked", ["read", "print", "verify", "list-messages"]]);
    expect(await api.post("doctor", `/api/certificates/${own}/sendings`, { consent: "in-person" }, at1)).toMatchObject({
      status: 409,
      body: { code: "certificate-revoked" },
    });
  });

  it("is sent once by six who send at once, and arrives once", async () => {
    const own = await signedCertificate("TS8071-2.0", aPatient(), licenceAnswers(today()));
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        api.post("doctor", `/api/certificates/${own}/sendings`, { consent: "in-person" }, at1),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of answers.filter((answer) => answer.status !== 200)) expect(status).toBe(409);
    await eventually("the certificate to arrive", () => receivedBy("transportstyrelsen", own));
    expect((await receivedBy("transportstyrelsen", own))?.["timesReceived"]).toBe(1);
    expect(listAt(succeeded(await api.get("doctor", `/api/certificates/${own}`, at1)), "sentTo")).toHaveLength(1);
  });
});

describe("The list of a unit's certificates", () => {
  it("is read page by page to the end, each once, newest first, and names no patient", async () => {
    const patients = [aPatient(), aPatient(), aPatient(), aPatient(), aPatient()];
    const made: string[] = [];
    for (const patient of patients) {
      const created = succeeded(
        await api.post(
          "doctor-elsewhere",
          "/api/drafts",
          { form: "TS8071-2.0", patient, answers: licenceAnswers(today()) },
          { unit: foreignUnit },
        ),
      );
      const own = textAt(created, "certificateId");
      succeeded(await api.post("doctor-elsewhere", `/api/drafts/${own}/signature`, {}, { unit: foreignUnit, seen: 1 }));
      made.unshift(own);
    }
    const seen: string[] = [];
    let after = "";
    do {
      const page = succeeded(
        await api.get("doctor-elsewhere", `/api/certificates?limit=2${after}`, { unit: foreignUnit }),
      );
      seen.push(...listAt(page, "certificates").map((one) => textAt(one, "certificateId")));
      expect(patients.filter((patient) => JSON.stringify(page).includes(patient))).toEqual([]);
      const next = at(page, "next");
      after = typeof next === "string" ? `&after=${encodeURIComponent(next)}` : "";
    } while (after !== "");
    expect(seen.filter((one) => made.includes(one))).toEqual(made);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("goes on after another unit's page at a place, and shows nothing of that unit", async () => {
    const page = succeeded(await api.get("doctor-elsewhere", "/api/certificates?limit=1", { unit: foreignUnit }));
    const next = textAt(page, "next");
    const own = succeeded(
      await api.get("doctor", `/api/certificates?limit=100&after=${encodeURIComponent(next)}`, at1),
    );
    for (const one of listAt(own, "certificates")) expect(at(one, "unit")).toBe(ownUnit);
  });
});
