import { randomBytes } from "node:crypto";
import { findType } from "../../functions/certificate/types/registry.ts";
import { draftFindings } from "../../functions/certificate/types/findings/draft.ts";
import { answersFromJson, changesFromJson } from "../../functions/certificate/types/json/answers-from-json.ts";
import { save } from "../../functions/certificate/model/draft.ts";
import { readMe } from "../../functions/identity/me/read-me.contract.ts";
import { accessCookie, confirmedByPage, pageProofHeader } from "../../functions/platform/door/browser-call.ts";
import type { HttpEvent } from "../../functions/platform/http-binding.ts";
import { apiEvent } from "../../test/fixtures/api-event.ts";
import { issuerAt } from "../../functions/certificate/store/directory.ts";
import { staff, staffClaims, tolvan, units } from "../../test/fixtures/people.ts";
import { sickLeaveAnswers, sickLeaveForm } from "../../test/fixtures/main-job/demo-answers.ts";
import { tokenOf } from "../../test/fixtures/tokens.ts";
import { leastTimes, timeOf } from "./least-time.ts";
import type { MemoryExchange } from "./memory-exchange.ts";
import type { Row } from "./row.ts";

/**
 * What an operation takes beyond its rules: transport, who and where, schemas, keys and encryption, the log, the
 * record of the call. Ports are in memory.
 */
export async function measureOverhead({ call, stores, door }: MemoryExchange): Promise<readonly Row[]> {
  const today = new Date().toISOString().slice(0, 10);
  const answers = sickLeaveAnswers(today);
  const type = findType("FK7804");
  const draftId = String(
    (await call("createDraft", { form: sickLeaveForm, patient: tolvan, answers }))["certificateId"],
  );
  const certificateId = String(
    (await call("createDraft", { form: sickLeaveForm, patient: tolvan, answers }))["certificateId"],
  );
  await call("signCertificate", { certificateId, seenRevision: 1 });
  const stored = await stores.drafts.find(draftId);
  if (type === undefined || stored === undefined) throw new TypeError("A draft that was created is not there");
  const issuer = issuerAt(staff.elin, units.healthCentre);
  const lookUpDiagnosis = await stores.diagnoses.lookUp();
  const signedIn = apiEvent(readMe, { claims: staffClaims(staff.elin) });
  const proof = randomBytes(32).toString("base64url");
  const forPage = tokenOf({ ...staffClaims(staff.elin), cnf: confirmedByPage(proof) });
  const byCookie: HttpEvent = {
    ...apiEvent(readMe, { headers: { [pageProofHeader]: proof, "sec-fetch-site": "same-origin" } }),
    cookies: [`${accessCookie}=${forPage}`],
  };
  const forged = apiEvent(readMe, { claims: { ...staffClaims(staff.elin), iss: "https://elsewhere.example" } });
  let revision = 1;

  const times = await leastTimes({
    saveDraft: async () => {
      const changed = { ...answers, profession: { text: `Snickare ${String(revision)}` } };
      await call("saveDraft", {
        certificateId: draftId,
        seenRevision: revision,
        form: sickLeaveForm,
        answers: changed,
      });
      revision += 1;
    },
    "rules of saveDraft": () => {
      const changed = { ...answers, profession: { text: `Snickare ${String(revision)}` } };
      const read = changesFromJson(type, changed);
      save(stored.draft, {
        seenRevision: 1,
        answers: read.answers,
        at: stored.draft.updatedAt,
        by: stored.draft.updatedBy,
      });
      return draftFindings(type, read.answers, issuer, { today, patient: stored.draft.patient, lookUpDiagnosis });
    },
    createDraft: () => call("createDraft", { form: sickLeaveForm, patient: tolvan, answers }),
    "rules of createDraft": () => answersFromJson(type, answers),
    readCertificate: () => call("readCertificate", { certificateId }),
    door: () => door(signedIn),
    "door by cookie": () => door(byCookie),
    "refused at the door": () => door(forged),
    "draft findings": () =>
      draftFindings(type, stored.draft.answers, issuer, { today, patient: stored.draft.patient, lookUpDiagnosis }),
  });
  const overhead = (operation: string, rules: number): Row => ({
    topic: "operation minus its rules",
    what: operation,
    // Who calls has a budget of its own.
    measured: timeOf(times, operation) - rules - timeOf(times, "door"),
    unit: "ms",
    budget: { atMost: 0.2 },
    note: `${timeOf(times, operation).toFixed(3)} ms in all`,
  });
  const atTheDoor = (what: string, timed: string): Row => ({
    topic: "who calls",
    what,
    measured: timeOf(times, timed),
    unit: "ms",
    budget: { atMost: 0.15 },
  });
  return [
    atTheDoor("a token is verified (ES256)", "door"),
    atTheDoor("a browser's cookie is verified, with the proof of its page", "door by cookie"),
    atTheDoor("a token of another issuer is refused", "refused at the door"),
    overhead("createDraft", timeOf(times, "rules of createDraft")),
    overhead("saveDraft", timeOf(times, "rules of saveDraft")),
    // Reading decides nothing but who may see it.
    overhead("readCertificate", 0),
    {
      topic: "one certificate",
      what: "findings of a draft",
      measured: timeOf(times, "draft findings"),
      unit: "ms",
      budget: { atMost: 0.2 },
    },
  ];
}
