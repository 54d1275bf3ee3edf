import { certificateActions } from "../../certificate/model/permissions.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { operation } from "../../operation/operation.ts";
import { readCertificate } from "./read-certificate.contract.ts";
import { careActor, findOfCareProvider } from "./find-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const readCertificateOperation = operation(readCertificate, async (input, context, deps: Deps) => {
  const found = await findOfCareProvider(deps.certificates, input.certificateId, context);
  if (!found.ok) return found;

  const { certificate, document, type } = found.value;
  const answer = {
    ...certificateStateOf(certificate),
    patient: document.patient.number,
    issuer: document.issuer,
    answers: answersToJson(type, document.answers),
    actions: certificateActions(careActor(context), certificate, type),
  };
  const access = await deps.certificates.access(found.value, document.patient.number, "read", context.at);
  return context.disclose(answer, [access]);
});
