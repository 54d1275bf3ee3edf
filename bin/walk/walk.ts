import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { setTimeout as wait } from "node:timers/promises";
import { writeEnvelope } from "../../functions/certificate/riv/envelope.ts";
import { demoUnits } from "../../lib/local/demo-directory.ts";
import { findOutput } from "../../lib/local/deployment.ts";
import { emulatorClient } from "../../lib/local/emulator-client.ts";
import type { StackOutputs } from "../../lib/local/deployment.ts";
import { testPersonnummerOfAge } from "../../lib/local/test-personnummer.ts";
import { ApiClient } from "./api-client.ts";
import type { Answer } from "./api-client.ts";
import { canary, licenceAnswers, sickLeaveAnswers } from "./demo-answers.ts";
import { everythingStored, placesHolding } from "./everything-stored.ts";
import { journalCertificate, patientsName } from "./journal-certificate.ts";
import { at, listAt, numberAt, textAt } from "./read-answer.ts";

/** The running exchange that is walked. */
export interface WalkedExchange {
  readonly origin: string;
  readonly emulatorEndpoint: string;
  readonly region: string;
  readonly outputs: StackOutputs;
  readonly tokenFor: (actorKey: string) => Promise<string>;
}

/** One step as it is told: what was done, and what the other side saw. */
export type Tell = (step: string) => void;

/** Times seen on the way, in milliseconds. */
export interface WalkTimes {
  /** The slowest first call of any operation. */
  readonly firstCall: number;
  readonly medianWrite: number;
  readonly medianRead: number;
  readonly signedToArrived: number;
}

/** A step found something else than it should. */
class WalkError extends Error {
  override name = "WalkError";
}

const unit = demoUnits[0]?.hsaId ?? "";
const otherProvidersUnit = demoUnits[2]?.hsaId ?? "";
const citizen = "191212121212";

/**
 * Walks the main job as its users do, with real calls and real tokens: a doctor writes, signs and sends; the authority receives, asks and is
 * answered; the citizen reads; a journal system registers; a recipient is down and comes back; statistics count; and an erasure leaves nothing.
 *
 * @throws WalkError at the first step that finds anything else than it should
 */
export async function walk(exchange: WalkedExchange, tell: Tell): Promise<WalkTimes> {
  const api = new ApiClient(exchange.origin, exchange.tokenFor);
  const today = new Date().toISOString().slice(0, 10);

  const types = expected(await api.get("doctor", "/api/certificate-types"), 200);
  tell(`a doctor signs in and sees ${String(listAt(types.body, "types").length)} certificate types to write`);

  const id = await writeSickLeave(api, today, tell);
  const signedToArrived = await signAndSend(api, exchange, id, tell);
  await askAndAnswer(api, exchange, id, tell);
  await readAsCitizen(api, id, tell);
  await registerFromJournal(api, exchange, today, tell);
  await sendLicence(api, exchange, today, tell);
  await revokeWhileDown(api, exchange, id, tell);
  await countNightly(api, exchange, today, tell);
  await erase(api, exchange, id, tell);

  return { firstCall: Math.max(...api.firsts), medianWrite: median(api.writes), medianRead: median(api.reads), signedToArrived };
}

async function writeSickLeave(api: ApiClient, today: string, tell: Tell): Promise<string> {
  const idempotencyKey = `walk-${Date.now().toString(36)}`;
  const body = { type: "FK7804", patient: "19121212-1212" };
  const created = expected(await api.post("doctor", "/api/drafts", body, { unit, idempotencyKey }), 200);
  const again = expected(await api.post("doctor", "/api/drafts", body, { unit, idempotencyKey }), 200);
  const id = textAt(created.body, "certificateId");
  check(textAt(again.body, "certificateId") === id, "the same call twice made two drafts");
  tell("the doctor begins a certificate for sickness benefit; the same call sent twice made one draft");

  const elsewhere = await api.get("doctor-elsewhere", `/api/drafts/${id}`, { unit: otherProvidersUnit });
  check(elsewhere.status === 404, `another care provider got ${String(elsewhere.status)} for the draft`);
  const foreignUnit = await api.get("doctor", `/api/drafts/${id}`, { unit: otherProvidersUnit });
  check(textAt(foreignUnit.body, "code") === "unit-not-yours", "a unit where the doctor does not work was accepted");
  tell("for another care provider the draft is not there (404), and a unit that is not the doctor's is refused");

  const { "32": _periods, ...incomplete } = sickLeaveAnswers(today);
  const saved = expected(await api.put("doctor", `/api/drafts/${id}`, { seenRevision: 1, answers: incomplete }, { unit }), 200);
  const missing = listAt(saved.body, "errors").map((error) => textAt(error, "pointer"));
  check(missing.length > 0 && missing.every((pointer) => pointer.startsWith("/answers/32")), `the wrong things are missing: ${missing.join(", ")}`);
  const refused = await api.post("doctor", `/api/drafts/${id}/signature`, { seenRevision: 2 }, { unit });
  check(textAt(refused.body, "code") === "draft-incomplete", "an incomplete draft was not refused");
  tell(`saved incomplete: "${textAt(at(saved.body, "errors", 0), "text", "en")}" at ${missing[0] ?? ""}; signing it is refused`);

  expected(await api.put("doctor", `/api/drafts/${id}`, { seenRevision: 2, answers: sickLeaveAnswers(today) }, { unit }), 200);
  const stale = await api.put("nurse", `/api/drafts/${id}`, { seenRevision: 2, answers: {} }, { unit });
  check(textAt(stale.body, "code") === "draft-changed", "an older revision overwrote a newer one");
  tell("completed and saved; a nurse who had seen an older revision cannot overwrite it (409)");
  return id;
}

async function signAndSend(api: ApiClient, exchange: WalkedExchange, id: string, tell: Tell): Promise<number> {
  const nurse = await api.post("nurse", `/api/drafts/${id}/signature`, { seenRevision: 3 }, { unit });
  check(textAt(nurse.body, "code") === "scope-missing", "a nurse could sign");
  expected(await api.post("doctor", `/api/drafts/${id}/signature`, { seenRevision: 3 }, { unit }), 200);
  const signedAt = performance.now();
  const read = expected(await api.get("doctor", `/api/certificates/${id}`, { unit }), 200);
  check(textAt(read.body, "answers", "35", 0, "35.1").includes(canary), "the signed text is not what was written");
  const verified = expected(await api.get("doctor", `/api/certificates/${id}/verification`, { unit }), 200);
  check(textAt(verified.body, "signature") === "valid", `the signature is ${textAt(verified.body, "signature")}`);
  tell(`signed with XAdES in the name of ${textAt(read.body, "issuer", "name")} and stored; the signature verifies; a nurse may not sign (403)`);

  const noConsent = await api.post("doctor", `/api/certificates/${id}/sendings`, {}, { unit });
  check(noConsent.status === 400 && textAt(noConsent.body, "errors", 0, "pointer") === "/consent", "it was sent without consent");
  expected(await api.post("doctor", `/api/certificates/${id}/sendings`, { consent: "in-person" }, { unit }), 200);
  const arrived = await eventually("the certificate to arrive", async () => receivedCertificate(exchange, "forsakringskassan", id));
  const signedToArrived = performance.now() - signedAt;
  check(at(arrived, "isSigned") === true && at(arrived, "namesPatient") === false, "what arrived is unsigned, or names the patient");
  const twice = await api.post("doctor", `/api/certificates/${id}/sendings`, { consent: "in-person" }, { unit });
  check(textAt(twice.body, "code") === "certificate-already-sent", "it was sent twice");
  tell(`sent with recorded consent (without it: refused); Försäkringskassan has it, signed and without the patient's name`);
  return signedToArrived;
}

async function askAndAnswer(api: ApiClient, exchange: WalkedExchange, id: string, tell: Tell): Promise<void> {
  const asked = await simulator(exchange, "forsakringskassan", "questions", { certificateId: id, subject: "KONTKT", text: "Hur många timmar om dagen kan hon arbeta?" });
  check(textAt(asked, "outcome", "state") === "accepted", `the question was not taken: ${JSON.stringify(at(asked, "outcome"))}`);
  const { body } = expected(await api.get("doctor", `/api/certificates/${id}/messages`, { unit }), 200);
  const questionId = textAt(body, "messages", 0, "messageId");
  tell(`Försäkringskassan asks over SOAP; the doctor reads: "${textAt(body, "messages", 0, "text")}"`);

  const answer = `/api/certificates/${id}/messages/${questionId}/answer`;
  expected(await api.post("doctor", answer, { text: "Fyra timmar, helst på förmiddagen." }, { unit }), 200);
  const received = await eventually("the answer to arrive", async () =>
    listAt(await simulator(exchange, "forsakringskassan", "received"), "messages").find((message) => at(message, "answerTo") === questionId),
  );
  const again = await api.post("doctor", answer, { text: "En gång till" }, { unit });
  check(textAt(again.body, "code") === "message-handled-already", "a question was answered twice");
  tell(`the doctor answers; Försäkringskassan got: "${textAt(received, "text")}"`);
}

async function readAsCitizen(api: ApiClient, id: string, tell: Tell): Promise<void> {
  const list = expected(await api.get("citizen", "/api/my/certificates"), 200);
  check(listAt(list.body, "certificates").some((one) => at(one, "certificateId") === id), "the citizen does not see the certificate");
  const read = expected(await api.get("citizen", `/api/my/certificates/${id}`), 200);
  check(textAt(read.body, "sentTo", 0, "recipient") === "FKASSA", "the citizen does not see where it was sent");
  const young = await api.get("citizen-of-15", "/api/my/certificates");
  check(textAt(young.body, "code") === "too-young", "somebody of 15 was let in");
  const others = await api.get("citizen", "/api/my/certificates/00000000-0000-4000-8000-000000000000");
  check(others.status === 404, "a certificate that is not there was found");
  tell("the citizen reads the certificate and sees where it was sent; somebody of 15 is told to wait until 16");
}

async function registerFromJournal(api: ApiClient, exchange: WalkedExchange, today: string, tell: Tell): Promise<void> {
  const journal = journalCertificate(unit, citizen, today);
  const envelope = writeEnvelope(unit, journal.xml);
  const first = await api.soap("journal-system", "/riv/register-certificate", envelope);
  check(first.status === 200 && first.xml.includes(">OK<"), `the registration was answered ${first.xml.slice(0, 600)}`);
  const second = await api.soap("journal-system", "/riv/register-certificate", envelope);
  check(second.xml.includes(">INFO<"), "the same certificate twice was not INFO");
  const read = expected(await api.get("doctor", `/api/certificates/${journal.id}`, { unit }), 200);
  check(!JSON.stringify(read.body).includes(patientsName), "the patient's name can be read back");
  const places = placesHolding(await everythingStored(stored(exchange)), [patientsName]);
  check(places.length === 0, `the patient's name lies in ${places.join(", ")}`);
  tell("a journal system registers a certificate that carries the patient's name; it is stored without, and nothing anywhere holds the name");
}

async function sendLicence(api: ApiClient, exchange: WalkedExchange, today: string, tell: Tell): Promise<void> {
  const id = await signed(api, "TS8071", citizen, licenceAnswers(today));
  expected(await api.post("citizen", `/api/my/certificates/${id}/sendings`, {}), 200);
  const arrived = await eventually("the licence certificate to arrive", () => receivedCertificate(exchange, "transportstyrelsen", id));
  tell(`a certificate for a bus driver's licence (${textAt(arrived, "type")} ${textAt(arrived, "version")}) is signed; the citizen sends it, and Transportstyrelsen has it`);
}

async function revokeWhileDown(api: ApiClient, exchange: WalkedExchange, id: string, tell: Tell): Promise<void> {
  await simulator(exchange, "forsakringskassan", "behaviour", { mode: "down" });
  expected(await api.post("doctor", `/api/certificates/${id}/revocation`, { reason: "other-serious-error" }, { unit }), 200);
  const waiting = await eventually("the operator to see the delivery wait", async () => {
    const { body } = expected(await api.get("operator", "/api/deliveries?recipient=FKASSA"), 200);
    return listAt(body, "deliveries").find((one) => at(one, "certificateId") === id && numberAt(one, "tries") > 0);
  });
  tell(`the certificate is revoked while Försäkringskassan is down; the operator sees it wait: ${textAt(waiting, "lastOutcome")}`);

  await simulator(exchange, "forsakringskassan", "behaviour", { mode: "ok" });
  expected(await api.post("operator", `/api/deliveries/${textAt(waiting, "deliveryId")}/retry`, {}), 200);
  await eventually("the revocation to arrive", async () => {
    const certificate = await receivedCertificate(exchange, "forsakringskassan", id);
    return at(certificate, "revoked") === undefined ? undefined : certificate;
  });
  const read = expected(await api.get("citizen", `/api/my/certificates/${id}`), 200);
  check(textAt(read.body, "state") === "revoked" && listAt(read.body, "actions").length === 0, "the citizen does not see that it is void");
  tell("Försäkringskassan is back, the operator lets it try now, and it knows; the citizen still reads the certificate, marked as void");
}

async function countNightly(api: ApiClient, exchange: WalkedExchange, today: string, tell: Tell): Promise<void> {
  for (const age of [31, 32, 33, 34, 35]) await signed(api, "FK7804", testPersonnummerOfAge(age, today), sickLeaveAnswers(today));
  const lambda = new LambdaClient(emulatorClient(stored(exchange)));
  const build = findOutput(exchange.outputs, "BuildReportsFunction");
  const month = await eventually("statistics to count five sick leaves", async () => {
    await lambda.send(new InvokeCommand({ FunctionName: build }));
    const { body } = await api.get("doctor", `/api/statistics/sick-leaves?from=${today.slice(0, 7)}&to=${today.slice(0, 7)}`, { unit });
    const found: unknown = at(body, "months", 0);
    return at(found, "women", "value") === 5 ? found : undefined;
  });
  check(at(month, "men", "suppressed") === true, "a count under five is shown");
  const types = expected(await api.get("doctor", `/api/statistics/certificates?from=${today.slice(0, 7)}&to=${today.slice(0, 7)}`, { unit }), 200);
  const counted = listAt(types.body, "months", 0, "types").find((one) => at(one, "type") === "FK7804");
  check(numberAt(counted, "count", "value") === 5, "the certificates per type are not counted right");
  tell(`five more sign; the nightly job counts ${String(numberAt(month, "women", "value"))} sick leaves of women and as many valid FK7804 this month, and hides the men's count because it is under five`);
}

async function erase(api: ApiClient, exchange: WalkedExchange, id: string, tell: Tell): Promise<void> {
  const before = placesHolding(await everythingStored(stored(exchange)), [id]);
  check(before.length > 0, "the search does not find what is there");
  expected(await api.post("operator", `/api/certificates/${id}/erasure`, { caseNumber: "3.5.1-12345/2026" }), 200);
  const gone = await api.get("doctor", `/api/certificates/${id}`, { unit });
  check(gone.status === 404, "an erased certificate can be read");
  await eventually("every trace to be gone", async () => {
    const everything = await everythingStored(stored(exchange));
    const places = [...placesHolding(everything, [canary]), ...placesHolding(everything.filter(({ place }) => place !== "stream"), [id])];
    // The stream holds keys of items for a day by itself, and beside them ciphertext only.
    return places.length === 0 ? true : undefined;
  });
  tell("a granted erasure: tables, buckets, queues and logs hold neither the certificate's id nor its text any more; Försäkringskassan is told");
}

async function signed(api: ApiClient, type: string, patient: string, answers: unknown): Promise<string> {
  const created = expected(await api.post("doctor", "/api/drafts", { type, patient, answers }, { unit }), 200);
  const id = textAt(created.body, "certificateId");
  expected(await api.post("doctor", `/api/drafts/${id}/signature`, { seenRevision: 1 }, { unit }), 200);
  return id;
}

async function receivedCertificate(exchange: WalkedExchange, name: string, id: string): Promise<unknown> {
  return listAt(await simulator(exchange, name, "received"), "certificates").find((one) => at(one, "id") === id);
}

async function simulator(exchange: WalkedExchange, name: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${exchange.origin}/recipients/${name}/${path}`, {
    ...(body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  return response.json();
}

function stored(exchange: WalkedExchange) {
  return { endpoint: exchange.emulatorEndpoint, region: exchange.region };
}

/** Asks again until there is an answer, for 40 seconds at most. */
async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const until = Date.now() + 40_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new WalkError(`waited in vain for ${what}`);
    await wait(100);
  }
}

function expected(answer: Answer, status: number): Answer {
  if (answer.status !== status) throw new WalkError(`answered ${String(answer.status)}: ${JSON.stringify(answer.body).slice(0, 1500)}`);
  return answer;
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new WalkError(otherwise);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
