import { referenceTo } from "../../certificate/model/certificate-document.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { certificateStore, erasureStore, messageStore } from "../../certificate/needs.ts";
import { newIds } from "../../platform/needs.ts";
import { writeRevokeCertificate } from "../../certificate/national-xml/revoke-certificate.ts";
import { noLongerAnsweringWrites } from "../../certificate/store/answered-requests.ts";
import { commitWithReplaced, noLongerReplacingWrites } from "../../certificate/store/replaced-certificate.ts";
import type { ErasureNotice } from "../../certificate/store/erasure-store.ts";
import { actorReference } from "../../operation/actor.ts";
import { swedishTime } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { eraseCertificate } from "./erase-certificate.contract.ts";

export const eraseCertificateOperation = operation(
  eraseCertificate,
  (the) => ({
    certificates: the(certificateStore),
    erasures: the(erasureStore),
    messages: the(messageStore),
    newId: the(newIds),
  }),
  async (input, context, needs) => {
    const certificate = await needs.certificates.findErasable(input.certificateId);
    if (certificate === undefined) return refused("certificate-not-found");

    const { id, document, recipients, replaced } = certificate;
    const erasure = {
      caseNumber: input.caseNumber,
      by: actorReference(context.actor),
      at: context.at,
      noticeId: needs.newId(),
      group: await needs.certificates.group(id),
    };
    const access = await needs.certificates.accessToErasable(certificate, context.at);
    const notices = document === undefined ? [] : noticesOf(document, recipients, context.at);
    const writes = await needs.erasures.erasing(certificate, erasure, notices);
    const notTold = recipients.filter((one) => !notices.some(({ recipient }) => recipient === one));
    const relations = document?.relations ?? [];
    const answer = { erasedAt: context.at, ...(notTold.length === 0 ? {} : { notTold }) };
    return commitWithReplaced(
      async () => ({
        related: [
          ...(await noLongerReplacingWrites({ id, replaced, at: context.at }, needs.certificates)),
          ...(await noLongerAnsweringWrites({ id, relations }, needs)),
        ],
      }),
      ({ related }) => context.commit(answer, access, [...writes, ...related]),
    );
  },
);

/** What is told to each recipient that has the certificate: that it is not to be relied on any more. */
function noticesOf(document: CertificateDocument, recipients: readonly string[], at: string): ErasureNotice[] {
  const message = writeRevokeCertificate({
    reason: "Intyget är raderat hos utfärdaren",
    sentAt: swedishTime(at),
    certificate: referenceTo(document),
    patient: document.patient,
    revokedBy: document.issuer,
  });
  return recipients.map((recipient) => ({ recipient, message }));
}
