import { printStoredCertificate } from "../../certificate/print/print-stored-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../operation/operation.ts";
import { printOwnCertificate } from "./print-own-certificate.contract.ts";
import { findOwnCertificate } from "./find-certificate-of-patient.ts";

interface Deps {
  readonly certificates: CertificateStore;
  /** Where anybody verifies a certificate by its id. */
  readonly verificationAddress: string;
}

export const printOwnCertificateOperation = operation(printOwnCertificate, async (input, call, deps: Deps) => {
  const found = await findOwnCertificate(deps.certificates, input.certificateId, call);
  if (!found.ok) return found;

  const printed = await printStoredCertificate(found.value, input, { verificationAddress: deps.verificationAddress, printedAt: call.at });
  if (!printed.ok) return printed;

  const access = await deps.certificates.access(found.value, found.value.document.patient.number, "print", call.at);
  return call.reveal(printed.value, [access]);
});
