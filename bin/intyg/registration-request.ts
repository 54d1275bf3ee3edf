import type { CertificateDocument } from "../../functions/certificate/model/certificate-document.ts";
import { writeEnvelope } from "../../functions/certificate/national-xml/envelope.ts";
import { writeRegisterCertificate } from "../../functions/certificate/national-xml/write-certificate-xml.ts";

/**
 * A SOAP request that can be posted to registration as it is.
 *
 * @param logicalAddress to whom it goes; the issuing unit, where nobody says
 */
export function registrationRequest(document: CertificateDocument, logicalAddress: string | undefined): string {
  const address = logicalAddress ?? document.issuer.unit.hsaId;
  return Buffer.from(writeEnvelope(address, writeRegisterCertificate(document))).toString("utf8");
}
