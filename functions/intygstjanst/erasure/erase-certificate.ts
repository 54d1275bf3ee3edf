import { writeRevokeCertificate } from "../../certificate/national-xml/revoke-certificate.ts";
import type { CertificateStore, OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import { commitWithReplaced, noLongerReplacingWrites } from "../../certificate/store/replaced-certificate.ts";
import { eraseSurroundings, erasureWrites } from "../../certificate/store/erasure.ts";
import type { ErasureNotice } from "../../certificate/store/erasure.ts";
import type { KeyRing } from "../../certificate/store/key-ring.ts";
import { actorReference } from "../../operation/request-context.ts";
import { swedishTime } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import type { Tables } from "../../operation/tables.ts";
import { eraseCertificate } from "./erase-certificate.contract.ts";

interface Deps {
  readonly tables: Tables;
  readonly keys: KeyRing;
  readonly certificates: CertificateStore;
  readonly newId: () => string;
}

/** The erasure's own event is of no use once every consumer has had it. */
const eventLifeSeconds = 14 * 24 * 3600;

export const eraseCertificateOperation = operation(eraseCertificate, async (input, context, deps: Deps) => {
  const opened = await deps.certificates.open(input.certificateId);
  if (opened === undefined) return refused("certificate-not-found");

  const { certificate, document } = opened;
  const erasure = {
    caseNumber: input.caseNumber,
    by: actorReference(context.actor),
    at: context.at,
    noticeId: deps.newId(),
    expiresAt: Math.floor(Date.parse(context.at) / 1000) + eventLifeSeconds,
  };
  const group = await deps.certificates.group(certificate.id);
  const access = await deps.certificates.access(opened, document.patient.number, "erase", context.at);
  const around = await eraseSurroundings(deps.tables, certificate.id);
  const writes = await erasureWrites(deps.keys, opened, group, erasure, noticesOf(opened, context.at));
  const { relations } = document;
  return commitWithReplaced(
    () => noLongerReplacingWrites({ certificates: deps.certificates, stored: opened, relations, at: context.at }),
    (ofReplaced) => context.commit({ erasedAt: context.at }, access, [...writes, ...around, ...ofReplaced]),
  );
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
