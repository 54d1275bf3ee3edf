import { certificateStore } from "../../certificate/needs.ts";
import { certificateStateOf } from "../../certificate/model/certificate-state.ts";
import { send } from "../../certificate/model/certificate.ts";
import { operation } from "../../operation/operation.ts";
import { readOwnCertificate } from "./read-own-certificate.contract.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";

export const readOwnCertificateOperation = operation(
  readOwnCertificate,
  (the) => ({ certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const found = await findOfPatient(needs.certificates, input.certificateId, context);
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
      answers: document.answers,
      actions: send(certificate, sending).ok ? (["send"] as const) : [],
    };
    return context.disclose(answer, [
      await needs.certificates.access(found.value, document.patient.number, "read", context.at),
    ]);
  },
);
