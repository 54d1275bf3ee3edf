import { referenceTo } from "../../certificate/model/certificate-document.ts";
import { certificateStore, erasureStore } from "../../certificate/needs.ts";
import { newIds } from "../../platform/needs.ts";
import { writeRevokeCertificate } from "../../certificate/national-xml/revoke-certificate.ts";
import type { OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import { commitWithReplaced, noLongerReplacingWrites } from "../../certificate/store/replaced-certificate.ts";
import type { ErasureNotice } from "../../certificate/store/erasure-store.ts";
import { actorReference } from "../../operation/actor.ts";
import { swedishTime } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { eraseCertificate } from "./erase-certificate.contract.ts";

export const eraseCertificateOperation = operation(
  eraseCertificate,
  (the) => ({ certificates: the(certificateStore), erasures: the(erasureStore), newId: the(newIds) }),
  async (input, context, needs) => {
    const opened = await needs.certificates.open(input.certificateId);
    if (opened === undefined) return refused("certificate-not-found");

    const { certificate, document } = opened;
    const erasure = {
      caseNumber: input.caseNumber,
      by: actorReference(context.actor),
      at: context.at,
      noticeId: needs.newId(),
      group: await needs.certificates.group(certificate.id),
    };
    const access = await needs.certificates.access(opened, document.patient.number, "erase", context.at);
    const writes = await needs.erasures.erasing(opened, erasure, noticesOf(opened, context.at));
    const { relations } = document;
    return commitWithReplaced(
      () => noLongerReplacingWrites({ certificates: needs.certificates, stored: opened, relations, at: context.at }),
      (ofReplaced) => context.commit({ erasedAt: context.at }, access, [...writes, ...ofReplaced]),
    );
  },
);

/** What is told to each recipient that has the certificate: that it is not to be relied on any more. */
function noticesOf({ certificate, document }: OpenedCertificate, at: string): ErasureNotice[] {
  const message = writeRevokeCertificate({
    reason: "Intyget är raderat hos utfärdaren",
    sentAt: swedishTime(at),
    certificate: referenceTo(document),
    patient: document.patient,
    revokedBy: document.issuer,
  });
  return certificate.sendings.map(({ recipient }) => ({ recipient, message }));
}
