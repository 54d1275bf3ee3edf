import { actingName } from "../../certificate/acting-name.ts";
import { referenceTo } from "../../certificate/model/certificate-document.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { whoActed } from "../../certificate/model/who-acted.ts";
import { certificateStore, directory, erasureStore, messageStore } from "../../certificate/needs.ts";
import { newIds } from "../../platform/needs.ts";
import { writeRevokeCertificate } from "../../certificate/national-xml/revoke-certificate.ts";
import type { ErasureNotice } from "../../certificate/store/notice-item.ts";
import { actorReference } from "../../operation/actor.ts";
import { swedishTime } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { eraseCertificate } from "./erase-certificate.contract.ts";
import { finishErasure } from "./finish-erasure.ts";

export const eraseCertificateOperation = operation(
  eraseCertificate,
  (the) => ({
    certificates: the(certificateStore),
    erasures: the(erasureStore),
    messages: the(messageStore),
    directory: the(directory),
    newId: the(newIds),
  }),
  async (input, context, needs) => {
    const certificate = await needs.certificates.findErasable(input.certificateId);
    if (certificate === undefined) {
      // An earlier call may have been cut off after it had erased it.
      await finishErasure(input.certificateId, context.at, needs);
      return refused("certificate-not-found");
    }

    const { document, recipients } = certificate;
    const erasure = {
      caseNumber: input.caseNumber,
      by: actorReference(context.actor),
      at: context.at,
      noticeId: needs.newId(),
      group: await needs.certificates.group(certificate.id),
    };
    const access = await needs.certificates.accessToErasable(certificate, context.at);
    const holders = await needs.erasures.holdersOf(certificate);
    const name = await actingName(context, needs.directory);
    const notices = document === undefined ? [] : noticesOf(document, recipients, { ...erasure, name });
    const notTold = document === undefined ? [...holders.told, ...holders.inDoubt] : [];
    const answer = { erasedAt: context.at, ...(notTold.length === 0 ? {} : { notTold }) };
    const writes = await needs.erasures.beginning(certificate, holders, erasure, notices);
    return context.commit(answer, access, writes);
  },
  { finish: ({ certificateId }, { at }, needs) => finishErasure(certificateId, at, needs) },
);

/** What is told to a recipient that has the certificate: that it is not to be relied on any more. */
function noticesOf(
  document: CertificateDocument,
  recipients: readonly string[],
  { by, name, at }: { readonly by: string; readonly name: string; readonly at: string },
): ErasureNotice[] {
  const message = writeRevokeCertificate({
    reason: "Intyget är raderat hos utfärdaren",
    sentAt: swedishTime(at),
    certificate: referenceTo(document),
    patient: document.patient,
    revokedBy: whoActed(document, by, name),
  });
  return recipients.map((recipient) => ({ recipient, message }));
}
