import { certificateStateOf } from "../../certificate/model/certificate-state.ts";
import { permittedActions } from "../../certificate/model/permissions/permit.ts";
import {
  ownCertificateActions,
  permitOwnCertificate,
} from "../../certificate/model/permissions/permit-own-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../operation/operation.ts";
import { readOwnCertificate } from "./read-own-certificate.contract.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const readOwnCertificateOperation = operation(readOwnCertificate, async (input, context, deps: Deps) => {
  const found = await findOfPatient(deps.certificates, input.certificateId, context, permitOwnCertificate.read);
  if (!found.ok) return found;

  const { certificate, document } = found.value;
  const answer = {
    ...certificateStateOf(certificate),
    issuer: document.issuer,
    answers: document.answers,
    actions: permittedActions(ownCertificateActions, permitOwnCertificate, found.value),
  };
  return context.disclose(answer, [
    await deps.certificates.access(found.value, document.patient.number, "read", context.at),
  ]);
});
