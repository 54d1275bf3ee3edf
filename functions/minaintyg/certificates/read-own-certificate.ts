import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { certificateStore, deliveryStore, people } from "../../certificate/needs.ts";
import { permitOwnCertificate } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { sendingStates, toldStates } from "../../certificate/model/sending-state.ts";
import { keptSignatureOf } from "../../certificate/store/certificate-store.ts";
import { mayLeaveOutDiagnosis } from "../../certificate/print/leave-out-diagnosis.ts";
import { operation } from "../../operation/operation.ts";
import { readOwnCertificate } from "./read-own-certificate.contract.ts";
import { findOfPatient, replacedOfPatient } from "./find-certificate-of-patient.ts";
import { completedOfPatient, complementingOfPatient } from "./complements-of-patient.ts";
import { ownCertificateStateOf } from "./own-certificate-state.ts";

export const readOwnCertificateOperation = operation(
  readOwnCertificate,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    deliveries: the(deliveryStore),
  }),
  async (input, context, needs) => {
    const found = await findOfPatient(needs, input.certificateId, context, permitOwnCertificate.read);
    if (!found.ok) return found;

    const { certificate, document, type, citizen } = found.value;
    const { number } = document.patient;
    const signature = keptSignatureOf(found.value);
    const deliveries = await needs.deliveries.ofCertificate(certificate);
    const answer = {
      ...ownCertificateStateOf({ ...found.value, sendings: sendingStates(certificate, deliveries) }),
      revocationTold: [...toldStates(certificate, deliveries)],
      ...(await complementingOfPatient(found.value, needs.certificates)),
      ...(signature === undefined ? {} : { signature }),
      issuer: document.issuer,
      ...(number === citizen.personId ? {} : { earlierNumber: number }),
      answers: answersToJson(type, document.answers),
      replaces: await replacedOfPatient(needs.certificates, found.value),
      complements: [...(await completedOfPatient(found.value, needs.certificates))],
      mayLeaveOutDiagnosis: mayLeaveOutDiagnosis(type, document.answers),
    };
    return context.disclose(answer, [await needs.certificates.access(found.value, number, "read", context.at)]);
  },
);
