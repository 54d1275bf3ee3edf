import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { certificateStore } from "../../certificate/needs.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { permittedActions } from "../../certificate/model/permissions/permit.ts";
import {
  ownCertificateActions,
  permitOwnCertificate,
} from "../../certificate/model/permissions/permit-own-certificate.ts";
import { operation } from "../../operation/operation.ts";
import { readOwnCertificate } from "./read-own-certificate.contract.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";

export const readOwnCertificateOperation = operation(
  readOwnCertificate,
  (the) => ({ certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const found = await findOfPatient(needs.certificates, input.certificateId, context, permitOwnCertificate.read);
    if (!found.ok) return found;

    const { certificate, document, type } = found.value;
    const answer = {
      ...certificateStateOf(certificate),
      issuer: document.issuer,
      answers: answersToJson(type, document.answers),
      actions: permittedActions(ownCertificateActions, permitOwnCertificate, found.value),
    };
    return context.disclose(answer, [
      await needs.certificates.access(found.value, document.patient.number, "read", context.at),
    ]);
  },
);
