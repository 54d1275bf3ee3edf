import { randomUUID } from "node:crypto";
import { example } from "../../functions/certificate/types/fk7804/example.ts";
import { createDraft } from "../../functions/webcert/drafts/create-draft.contract.ts";
import { revokeCertificate } from "../../functions/webcert/revocation/revoke-certificate.contract.ts";
import { sendCertificate } from "../../functions/webcert/sending/send-certificate.contract.ts";
import { signCertificate } from "../../functions/webcert/signing/sign-certificate.contract.ts";
import { demoStaff } from "../../lib/local/demo-directory.ts";
import { demoPeople } from "../../lib/local/demo-people.ts";
import { sendAs } from "../../lib/local/send-as.ts";
import { callApi } from "../../web/kit/call-api.ts";
import type { ApiResult, Caller } from "../../web/kit/call-api.ts";
import { swedishDay } from "../../web/kit/times.ts";
import { startedExchange, tokenFor } from "../started-exchange.ts";

/** The doctor of the demo who works at two units of one care provider. */
export const doctor = demoStaff.find(({ hsaId }) => hsaId === personOf("doctor")?.person);

/** What is shown where one chooses a person of the demo. */
export function labelOf(key: string, language: "sv" | "en" = "sv"): string {
  return personOf(key)?.label[language] ?? key;
}

function personOf(key: string) {
  return demoPeople(swedishDay(Date.now())).find((person) => person.key === key);
}

const send = async (path: string, request: RequestInit) =>
  sendAs(startedExchange().origin, await tokenFor("doctor"))(path, request);

function asDoctor(): Caller {
  const unit = doctor?.unitHsaIds[0] ?? "";
  return { language: "sv", unit, idempotencyKey: randomUUID() };
}

function valueOf<Value>(answer: ApiResult<Value>): Value {
  if (!answer.ok) throw new Error(`The API refused with ${answer.problem.code}`);
  return answer.value;
}

/** A certificate of the official test person, signed by the doctor. @returns its id */
export async function aSignedCertificate(): Promise<string> {
  const draft = { form: "FK7804-2.0", patient: "19121212-1212", answers: example(swedishDay(Date.now())) };
  const { certificateId, revision } = valueOf(await callApi(createDraft, draft, asDoctor(), send));
  valueOf(await callApi(signCertificate, { certificateId, seenRevision: revision }, asDoctor(), send));
  return certificateId;
}

/** One that is sent to its recipient too. */
export async function aSentCertificate(): Promise<string> {
  const certificateId = await aSignedCertificate();
  valueOf(await callApi(sendCertificate, { certificateId, consent: "in-person" }, asDoctor(), send));
  return certificateId;
}

/** One that was made void. */
export async function aRevokedCertificate(): Promise<string> {
  const certificateId = await aSignedCertificate();
  valueOf(await callApi(revokeCertificate, { certificateId, reason: "wrong-patient" }, asDoctor(), send));
  return certificateId;
}
