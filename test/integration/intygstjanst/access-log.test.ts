import { beforeAll, describe, expect, it } from "vitest";
import { licenceAnswers, sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { placesHolding } from "../../fixtures/main-job/everything-stored.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { at, listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import { writeEnvelope } from "../../../functions/certificate/national-xml/envelope.ts";
import { patientPlace } from "../../../functions/certificate/store/access-log.ts";
import { decrypt } from "../../../functions/certificate/store/encryption.ts";
import { demoPeople } from "../../../lib/local/demo-people.ts";
import { demoUnits } from "../../../lib/local/demo-directory.ts";
import type { ApiResponse } from "../../fixtures/main-job/api-client.ts";
import {
  accessesOf,
  api,
  aPatient,
  eventually,
  everything,
  keyRing,
  ownUnit,
  receivedBy,
  send,
  signedCertificate,
  simulator,
  sisterUnit,
  succeeded,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const careProvider = demoUnits[0]?.careProviderHsaId ?? "";
const hsaIdOf = (key: string): string => demoPeople(today()).find((person) => person.key === key)?.person ?? key;
const at1 = { unit: ownUnit };

let patient: string;
let draft: string;
let certificate: string;

/** What was entered under the patient while something was done; it is looked for only once the answer is there. */
async function enteredBy(does: () => Promise<ApiResponse | { readonly status: number }>, expected?: number) {
  const before = await accessesOf(patient);
  const { status } = await does();
  expect(expected === undefined ? [200, 201] : [expected]).toContain(status);
  return (await accessesOf(patient)).slice(before.length);
}

beforeAll(async () => {
  patient = aPatient();
  certificate = await signedCertificate("FK7804-2.0", patient, sickLeaveAnswers(today()));
});

describe("The access log", () => {
  it(
    "holds one entry for each thing that staff do with a patient's certificate, once the answer is there",
    { timeout: 90_000 },
    async () => {
      const doctor = hsaIdOf("doctor");
      const nurse = hsaIdOf("nurse");
      const entered: [done: string, entries: unknown[]][] = [];
      const does = async (
        done: string,
        what: () => Promise<ApiResponse | { readonly status: number }>,
      ): Promise<void> => {
        const entries = await enteredBy(what);
        entered.push([
          done,
          entries.map(({ activity, actor, unit, issuingUnit, careProvider: provider }) => [
            activity,
            actor,
            unit,
            issuingUnit,
            provider,
          ]),
        ]);
      };
      await does("create", async () => {
        const created = await api.post(
          "nurse",
          "/api/drafts",
          { form: "FK7804-2.0", patient, answers: sickLeaveAnswers(today()) },
          at1,
        );
        draft = textAt(created.body, "certificateId");
        return created;
      });
      await does("read draft", () => api.get("doctor", `/api/drafts/${draft}`, at1));
      await does("save", () =>
        api.patch(
          "nurse",
          `/api/drafts/${draft}`,
          { form: "FK7804-2.0", seenRevision: 1, answers: { treatment: null } },
          at1,
        ),
      );
      await does("delete", () => api.delete("nurse", `/api/drafts/${draft}`, { ...at1, seen: 2 }));
      await does("read", () => api.get("doctor", `/api/certificates/${certificate}`, { unit: sisterUnit }));
      await does("send", () =>
        api.post("doctor", `/api/certificates/${certificate}/sendings`, { consent: "by-phone" }, at1),
      );
      await eventually("the certificate to arrive", () => receivedBy("forsakringskassan", certificate));
      await does("question", async () => {
        const asked = await simulator("forsakringskassan", "questions", {
          certificateId: certificate,
          subject: "OVRIGT",
          text: "Hur mår hen?",
        });
        return { status: textAt(asked, "outcome", "state") === "accepted" ? 200 : 500 };
      });
      let question = "";
      await does("messages", async () => {
        const answer = await api.get("doctor", `/api/certificates/${certificate}/messages`, at1);
        question = textAt(answer.body, "messages", 0, "messageId");
        return answer;
      });
      await does("answer", () =>
        api.post("doctor", `/api/certificates/${certificate}/messages/${question}/answer`, { text: "Bättre" }, at1),
      );
      await does("revoke", () =>
        api.post("doctor", `/api/certificates/${certificate}/revocation`, { reason: "wrong-patient" }, at1),
      );
      await does("erase", () =>
        api.post("operator", `/api/certificates/${certificate}/erasure`, { caseNumber: "3.5.1-777/2026" }),
      );

      const by = (activity: string, actor: string, unit = ownUnit) => [[activity, actor, unit, ownUnit, careProvider]];
      expect(entered).toEqual([
        ["create", by("create", nurse)],
        ["read draft", by("read", doctor)],
        ["save", by("write", nurse)],
        ["delete", by("erase", nurse)],
        ["read", by("read", doctor, sisterUnit)],
        ["send", by("send", doctor)],
        ["question", by("message", "forsakringskassan")],
        ["messages", by("read", doctor)],
        ["answer", by("message", doctor)],
        ["revoke", by("revoke", doctor)],
        ["erase", by("erase", hsaIdOf("operator"))],
      ]);
    },
  );

  it("has no entry for what was refused and showed nothing", async () => {
    const id = await signedCertificate("TS8071-2.0", patient, licenceAnswers(today()));
    expect(
      await enteredBy(
        () => api.get("doctor-elsewhere", `/api/certificates/${id}`, { unit: demoUnits[2]?.hsaId ?? "" }),
        404,
      ),
    ).toEqual([]);
    expect(await enteredBy(() => api.post("doctor", `/api/certificates/${id}/sendings`, {}, at1), 400)).toEqual([]);
    expect(await enteredBy(() => api.get("citizen", `/api/my/certificates/${id}`), 404)).toEqual([]);
  });

  it("holds one entry for a call and its repeat", async () => {
    const id = await signedCertificate("TS8071-2.0", patient, licenceAnswers(today()));
    const call = { unit: ownUnit, idempotencyKey: `access-${id}` };
    const entries = await enteredBy(async () => {
      await api.post("doctor", `/api/certificates/${id}/revocation`, { reason: "wrong-patient" }, call);
      return api.post("doctor", `/api/certificates/${id}/revocation`, { reason: "wrong-patient" }, call);
    });
    expect(entries.map(({ activity }) => activity)).toEqual(["revoke"]);
  });

  it("holds an entry for what a journal system registers, under the patient it names", async () => {
    const journal = journalCertificate(ownUnit, patient, today());
    const entries = await enteredBy(() =>
      api.soap("journal-system", "/riv/register-certificate", writeEnvelope(ownUnit, journal.xml)),
    );
    expect(entries.map(({ activity, actor, unit }) => [activity, actor, unit])).toEqual([
      ["create", "journal-system", ownUnit],
    ]);
  });

  it("names the patient to nobody who lacks the care provider's key, and no certificate to anybody", async () => {
    const entries = await accessesOf(patient);
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) {
      const key = await keyRing.ofProvider(entry["careProvider"] as string, (entry["at"] as string).slice(0, 10));
      const place = patientPlace({ table: "audit", pk: entry.pk, sk: entry.sk });
      expect(decrypt(key, entry["patientEncrypted"] as Uint8Array, place).toString("utf8")).toBe(patient);
      expect(Object.keys(entry).toSorted()).toEqual([
        "activity",
        "actor",
        "at",
        "careProvider",
        "issuingUnit",
        "operation",
        "patientEncrypted",
        "pk",
        "role",
        "sk",
        "unit",
      ]);
    }
    const logs = (await everything()).filter(({ place }) => place.includes("Audit") || place.startsWith("log"));
    const calls = logs.filter(({ place, bytes: line }) => place.startsWith("log") && line.includes("call-done"));
    expect(calls.length).toBeGreaterThan(10);
    expect(placesHolding(logs, [patient, `${patient.slice(0, 8)}-${patient.slice(8)}`, patient.slice(2)])).toEqual([]);
    expect(
      placesHolding(
        logs.filter(({ place }) => place.includes("Audit")),
        [certificate],
      ),
    ).toEqual([]);
  });
});

describe("What a citizen does with an own certificate", () => {
  it("is in the access log as done by the patient", async () => {
    patient = hsaIdOf("citizen");
    const id = await signedCertificate("TS8071-2.0", patient, licenceAnswers(today()));
    const read = await enteredBy(() => api.get("citizen", `/api/my/certificates/${id}`));
    const sent = await enteredBy(() => api.post("citizen", `/api/my/certificates/${id}/sendings`, {}));
    expect([...read, ...sent].map(({ activity, actor, role }) => [activity, actor, role])).toEqual([
      ["read", "the patient", "CITIZEN"],
      ["send", "the patient", "CITIZEN"],
    ]);
    const listed = succeeded(await api.get("citizen", "/api/my/certificates"));
    expect(listAt(listed, "certificates").map((one) => at(one, "certificateId"))).toContain(id);
    await send(await signedCertificate("TS8071-2.0", patient, licenceAnswers(today())));
  });
});
