import { withSigningTime } from "../../certificate/model/certificate.ts";
import { firstNumberOf } from "../../certificate/store/certificate-store.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { RecordFactsPorts } from "./record-facts.ts";

/** Reads certificates as they stand now, each with when it was signed. */
export function standingCertificates(certificates: CertificateStore): RecordFactsPorts["readCertificate"] {
  return async (certificateId) => {
    const opened = await certificates.open(certificateId);
    if (opened === undefined) return undefined;
    const { certificate, document } = opened;
    const firstNumber = firstNumberOf(opened);
    return {
      document: withSigningTime(certificate, document),
      revoked: certificate.state === "revoked",
      ...(firstNumber === undefined ? {} : { firstNumber }),
    };
  };
}
