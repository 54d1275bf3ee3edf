import { beforeAll, describe, expect, it } from "vitest";
import { readCursor } from "../../../functions/operation/paging.ts";
import { licenceAnswers, sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { at, listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import {
  accessesOf,
  api,
  aPatient,
  createDraft,
  ownUnit,
  signedCertificate,
  sisterUnit,
  succeeded,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const patient = aPatient();
const unit = { unit: ownUnit };
let sickLeave: string;
let licence: string;
let draft: string;

beforeAll(async () => {
  sickLeave = await signedCertificate("FK7804-2.0", patient, sickLeaveAnswers(today()));
  licence = await signedCertificate("TS8071-2.0", patient, licenceAnswers(today()));
  draft = await createDraft("LUSE-1.3", patient);
  succeeded(await api.post("doctor", `/api/certificates/${licence}/revocation`, { reason: "wrong-patient" }, unit));
});

type Filter = Readonly<Record<string, string | number>>;

/** All pages of what a call lists, and the cursors between them. */
async function allOf(list: "certificates" | "drafts", call: (page: Filter) => Promise<unknown>) {
  const ids: string[] = [];
  const cursors: string[] = [];
  for (;;) {
    const after = cursors.at(-1);
    const page = await call(after === undefined ? {} : { after });
    ids.push(...listAt(page, list).map((one) => textAt(one, "certificateId")));
    const next = at(page, "next");
    if (typeof next !== "string") return { ids, cursors };
    cursors.push(next);
  }
}

async function listed(path: string, filter: Filter) {
  const list = path.endsWith("drafts") ? "drafts" : "certificates";
  return allOf(list, async (page) => {
    const asked = Object.entries({ ...filter, ...page }).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const query = new URLSearchParams(asked);
    return succeeded(await api.get("doctor", `${path}?${query.toString()}`, unit));
  });
}

/** Without an Idempotency-Key. */
async function found(list: "certificates" | "drafts", filter: Filter, at = ownUnit) {
  const call = { unit: at, idempotencyKey: undefined };
  return allOf(list, async (page) =>
    succeeded(await api.post("doctor", `/api/${list}/search`, { ...filter, ...page }, call)),
  );
}

describe("A list of the unit", () => {
  it("is asked for by type, state and days, page by page", async () => {
    const whole = (await listed("/api/certificates", { limit: 100 })).ids;
    const licences = await listed("/api/certificates", { type: "TS8071", state: "revoked", from: today(), limit: 1 });
    expect(licences.ids).toContain(licence);
    expect(licences.ids).not.toContain(sickLeave);
    expect(licences.ids).toEqual(whole.filter((id) => licences.ids.includes(id)));
    expect((await listed("/api/certificates", { to: "2020-01-01" })).ids).not.toContain(licence);
    expect((await listed("/api/drafts", { type: "LUSE", from: today() })).ids).toContain(draft);
    expect((await listed("/api/drafts", { type: "FK7804" })).ids).not.toContain(draft);
  });

  it("goes on from a place that lies before the days asked for", async () => {
    const { cursors } = await listed("/api/certificates", { limit: 1 });
    const [after = ""] = cursors;
    const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10);
    expect((await listed("/api/certificates", { after, from: tomorrow })).ids).toEqual([]);
  });
});

describe("Looking for a patient", () => {
  it("finds what the unit has, by any form of the number, and is logged", async () => {
    const before = (await accessesOf(patient)).length;
    const written = `${patient.slice(0, 8)}-${patient.slice(8)}`;
    const certificates = await found("certificates", { patient: written, limit: 1 });
    expect(certificates.ids.filter((id) => [sickLeave, licence].includes(id))).toEqual([licence, sickLeave]);
    for (const cursor of certificates.cursors) expect(JSON.stringify(readCursor(cursor))).not.toContain(patient);
    expect((await found("certificates", { patient, state: "signed", type: "FK7804" })).ids).toContain(sickLeave);
    expect((await found("drafts", { patient })).ids).toContain(draft);
    const entries = (await accessesOf(patient)).slice(before);
    expect(new Set(entries.map(({ operation }) => operation))).toEqual(new Set(["searchCertificates", "searchDrafts"]));
    expect(entries.every(({ activity, unit: where }) => activity === "read" && where === ownUnit)).toBe(true);
  });

  it("finds nothing of another unit", async () => {
    expect((await found("certificates", { patient }, sisterUnit)).ids).not.toContain(sickLeave);
    expect((await found("drafts", { patient }, sisterUnit)).ids).not.toContain(draft);
  });
});
