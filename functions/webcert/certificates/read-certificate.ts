import { certificateStore } from "../../certificate/needs.ts";
import { certificateActions } from "../../certificate/model/permissions.ts";
import { certificateStateOf } from "../../certificate/model/certificate-state.ts";
import { operation } from "../../operation/operation.ts";
import { readCertificate } from "./read-certificate.contract.ts";
import { careActor, findOfCareProvider } from "./find-certificate.ts";

export const readCertificateOperation = operation(
  readCertificate,
  (the) => ({ certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const found = await findOfCareProvider(needs.certificates, input.certificateId, context);
    if (!found.ok) return found;

    const { certificate, document, type } = found.value;
    const answer = {
      ...certificateStateOf(certificate),
      patient: document.patient.number,
      issuer: document.issuer,
      answers: document.answers,
      actions: certificateActions(careActor(context), certificate, type),
    };
    const access = await needs.certificates.access(found.value, document.patient.number, "read", context.at);
    return context.disclose(answer, [access]);
  },
);
