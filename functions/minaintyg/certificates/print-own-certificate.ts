import { printStoredCertificate } from "../../certificate/print/print-stored-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { Recipients } from "../../certificate/store/recipients.ts";
import { operation } from "../../operation/operation.ts";
import { printOwnCertificate } from "./print-own-certificate.contract.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";

interface Deps {
  readonly certificates: CertificateStore;
  readonly recipients: Recipients;
  /** Where anybody verifies a certificate by its id. */
  readonly verificationAddress: string;
}

export const printOwnCertificateOperation = operation(printOwnCertificate, async (input, context, deps: Deps) => {
  const found = await findOfPatient(deps.certificates, input.certificateId, context);
  if (!found.ok) return found;

  const printed = await printStoredCertificate(found.value, input, {
    recipient: await deps.recipients.nameOf(found.value.type.recipient),
    verificationAddress: deps.verificationAddress,
    printedAt: context.at,
  });
  if (!printed.ok) return printed;

  const access = await deps.certificates.access(found.value, found.value.document.patient.number, "print", context.at);
  return context.disclose(printed.value, [access]);
});
