import { beforeAll, expect, it } from "vitest";
import { sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { at, listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import {
  api,
  aPatient,
  eventually,
  ownUnit,
  receivedBy,
  signedCertificate,
  simulator,
  succeeded,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const unit = { unit: ownUnit };
let certificate: string;
let question: string;

const dayBefore = (): string => new Date(Date.parse(today()) - 2 * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  certificate = await signedCertificate("FK7804-2.0", aPatient(), sickLeaveAnswers(today()));
  succeeded(await api.post("doctor", `/api/certificates/${certificate}/sendings`, { consent: "by-phone" }, unit));
  await eventually("the certificate to arrive", () => receivedBy("forsakringskassan", certificate));
  const asked = { certificateId: certificate, subject: "KONTKT", text: "Ring.", lastAnswerDate: dayBefore() };
  question = textAt(await simulator("forsakringskassan", "questions", asked), "id");
  await simulator("forsakringskassan", "reminders", { questionId: question, text: "Vi väntar." });
});

/** What waits for the unit of it, page by page of one. */
async function waiting(filter: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let next = ""; ;) {
    const page = succeeded(await api.get("doctor", `/api/questions?limit=1${filter}${next}`, unit));
    found.push(...listAt(page, "questions").filter((one) => at(one, "certificateId") === certificate));
    const after = at(page, "next");
    if (typeof after !== "string") return found;
    next = `&after=${after}`;
  }
}

it("What waits is found by its last day with its reminders, and counted, until it is answered", async () => {
  const first = succeeded(await api.get("doctor", "/api/questions?lastDay=passed", unit));
  expect(at(first, "units", 0, "passed")).toBeGreaterThan(0);
  const [late] = await waiting("&lastDay=passed&kind=question&from=FKASSA&type=FK7804");
  expect(late).toMatchObject({ messageId: question, reminders: { count: 1 }, unit: { hsaId: ownUnit } });
  expect(await waiting("&lastDay=none")).toEqual([]);

  const draft = `/api/certificates/${certificate}/messages/${question}/answer-draft`;
  const begun = succeeded(await api.put("doctor", draft, { text: "Halvtid", seenRevision: 0 }, unit));
  const meanwhile = succeeded(await api.put("nurse", draft, { text: "Heltid", seenRevision: 0 }, unit));
  expect(meanwhile).toMatchObject({ isConflict: true, draft: at(begun, "draft") });
  const answer = `/api/certificates/${certificate}/messages/${question}/answer`;
  succeeded(await api.post("doctor", answer, { text: "Halvtid" }, unit));
  expect(await waiting("")).toEqual([]);
});
