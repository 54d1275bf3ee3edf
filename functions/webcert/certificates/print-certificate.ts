import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { printStoredCertificate } from "../../certificate/print/print-stored-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../operation/operation.ts";
import { printCertificate } from "./print-certificate.contract.ts";
import { findCertificate } from "./find-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
  /** Where anybody verifies a certificate by its id. */
  readonly verificationAddress: string;
}

export const printCertificateOperation = operation(printCertificate, async (input, context, deps: Deps) => {
  const found = await findCertificate(deps.certificates, input.certificateId, context, permitCertificate.print);
  if (!found.ok) return found;

  const printed = await printStoredCertificate(found.value, input, {
    verificationAddress: deps.verificationAddress,
    printedAt: context.at,
  });
  if (!printed.ok) return printed;

  const access = await deps.certificates.access(found.value, found.value.document.patient.number, "print", context.at);
  return context.disclose(printed.value, [access]);
});
