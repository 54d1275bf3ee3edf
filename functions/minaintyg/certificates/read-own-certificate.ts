import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { send } from "../../certificate/model/certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { operation } from "../../operation/operation.ts";
import { readOwnCertificate } from "./read-own-certificate.contract.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const readOwnCertificateOperation = operation(readOwnCertificate, async (input, context, deps: Deps) => {
  const found = await findOfPatient(deps.certificates, input.certificateId, context);
  if (!found.ok) return found;

  const { certificate, document, type } = found.value;
  const sending = {
    recipient: type.recipient,
    at: context.at,
    by: "the patient",
    consent: "sent-by-the-patient",
  } as const;
  const answer = {
    ...certificateStateOf(certificate),
    issuer: document.issuer,
    answers: answersToJson(type, document.answers),
    actions: send(certificate, sending).ok ? (["send"] as const) : [],
  };
  return context.disclose(answer, [
    await deps.certificates.access(found.value, document.patient.number, "read", context.at),
  ]);
});
