import { writeRevokeCertificate } from "../../certificate/national-xml/revoke-certificate.ts";
import type { CertificateStore, OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import type { ErasureNotice, ErasureStore } from "../../certificate/store/erasure-store.ts";
import { actorReference } from "../../operation/request-context.ts";
import { swedishTime } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { eraseCertificate } from "./erase-certificate.contract.ts";

interface Deps {
  readonly certificates: CertificateStore;
  readonly erasures: ErasureStore;
  readonly newId: () => string;
}

export const eraseCertificateOperation = operation(eraseCertificate, async (input, context, deps: Deps) => {
  const opened = await deps.certificates.open(input.certificateId);
  if (opened === undefined) return refused("certificate-not-found");

  const { certificate, document } = opened;
  const erasure = {
    caseNumber: input.caseNumber,
    by: actorReference(context.actor),
    at: context.at,
    noticeId: deps.newId(),
    group: await deps.certificates.group(certificate.id),
  };
  const access = await deps.certificates.access(opened, document.patient.number, "erase", context.at);
  const writes = await deps.erasures.erasing(opened, erasure, noticesOf(opened, context.at));
  return context.commit({ erasedAt: context.at }, access, writes);
});

/** What is told to each recipient that has the certificate: that it is not to be relied on any more. */
function noticesOf({ certificate, document }: OpenedCertificate, at: string): ErasureNotice[] {
  const message = writeRevokeCertificate({
    reason: "Intyget är raderat hos utfärdaren",
    sentAt: swedishTime(at),
    certificate: { id: certificate.id, issuingUnit: certificate.unit },
    patient: document.patient,
    revokedBy: document.issuer,
  });
  return certificate.sendings.map(({ recipient }) => ({ recipient, message }));
}
