import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { certificateStore, deliveryStore } from "../../certificate/needs.ts";
import { permitOwnCertificate } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { mayLeaveOutDiagnosis } from "../../certificate/print/leave-out-diagnosis.ts";
import { operation } from "../../operation/operation.ts";
import { readOwnCertificate } from "./read-own-certificate.contract.ts";
import { findOfPatient, replacedOfPatient } from "./find-certificate-of-patient.ts";
import { ownCertificateStateOf } from "./own-certificate-state.ts";

export const readOwnCertificateOperation = operation(
  readOwnCertificate,
  (the) => ({ certificates: the(certificateStore), deliveries: the(deliveryStore) }),
  async (input, context, needs) => {
    const found = await findOfPatient(needs.certificates, input.certificateId, context, permitOwnCertificate.read);
    if (!found.ok) return found;

    const { document, type } = found.value;
    const answer = {
      ...(await ownCertificateStateOf(found.value, needs.deliveries)),
      issuer: document.issuer,
      answers: answersToJson(type, document.answers),
      replaces: await replacedOfPatient(needs.certificates, found.value),
      mayLeaveOutDiagnosis: mayLeaveOutDiagnosis(type, document.answers),
    };
    return context.disclose(answer, [
      await needs.certificates.access(found.value, document.patient.number, "read", context.at),
    ]);
  },
);
