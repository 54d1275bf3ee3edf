import { certificateActions } from "../../certificate/access-rules.ts";
import { certificateStateOf } from "../../certificate/certificate-state.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../kernel/operation.ts";
import { readCertificate } from "../contracts/read-certificate.ts";
import { careActor, findReadableCertificate } from "../readable-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const readCertificateOperation = operation(readCertificate, async (input, call, deps: Deps) => {
  const found = await findReadableCertificate(deps.certificates, input.certificateId, call);
  if (!found.ok) return found;

  const { certificate, document, type } = found.value;
  const answer = {
    ...certificateStateOf(certificate),
    patient: document.patient.number,
    issuer: document.issuer,
    answers: document.answers,
    actions: certificateActions(careActor(call), certificate, type),
  };
  const access = await deps.certificates.access(found.value, document.patient.number, "read", call.at);
  return call.reveal(answer, [access]);
});
