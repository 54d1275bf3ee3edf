import { permitOwnCertificate } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { printStoredCertificate } from "../../certificate/print/print-stored-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../operation/operation.ts";
import { printOwnCertificate } from "./print-own-certificate.contract.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";

interface Deps {
  readonly certificates: CertificateStore;
  /** Where anybody verifies a certificate by its id. */
  readonly verificationAddress: string;
}

export const printOwnCertificateOperation = operation(printOwnCertificate, async (input, context, deps: Deps) => {
  const found = await findOfPatient(deps.certificates, input.certificateId, context, permitOwnCertificate.print);
  if (!found.ok) return found;

  const printed = await printStoredCertificate(found.value, input, {
    verificationAddress: deps.verificationAddress,
    printedAt: context.at,
  });
  if (!printed.ok) return printed;

  const access = await deps.certificates.access(found.value, found.value.document.patient.number, "print", context.at);
  return context.disclose(printed.value, [access]);
});
