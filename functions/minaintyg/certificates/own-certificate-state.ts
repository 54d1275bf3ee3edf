import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { permittedActions } from "../../certificate/model/permissions/permit.ts";
import type { Citizen } from "../../certificate/model/permissions/permit-own-certificate.ts";
import {
  ownCertificateActions,
  permitOwnCertificate,
} from "../../certificate/model/permissions/permit-own-certificate.ts";
import type { SendingState } from "../../certificate/model/sending-state.ts";
import type { StoredCertificate } from "../../certificate/store/certificate-store.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { findType } from "../../certificate/types/registry.ts";
import { summaryOf, wholePeriodOf } from "../../certificate/types/summary.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";

type Found = Pick<StoredCertificate, "certificate" | "archivedAt" | "newerNames"> & {
  readonly citizen: Citizen;
  /** How far it has come to each that it was sent to. */
  readonly sendings: readonly SendingState[];
};
type Opened = Found & { readonly document: CertificateDocument; readonly type: CertificateType };

/** What the patient is told of a certificate wherever it is told (the contracts' `ownCertificateLife`). */
export function ownCertificateStateOf(found: Opened) {
  const { document, type, archivedAt, newerNames } = found;
  const period = wholePeriodOf(type, document.answers);
  const summary = summaryOf(type, document.answers, ["diagnosis", "period"]);
  return {
    ...certificateStateOf(found.certificate, { sentTo: found.sendings, newerNames }),
    ...(type.recipient === undefined ? {} : { recipient: type.recipient }),
    ...(period === undefined ? {} : { period }),
    ...(summary.sv === "" ? {} : { summary }),
    ...archived(archivedAt),
    actions: permittedActions(ownCertificateActions, permitOwnCertificate, found),
  };
}

/** The same in a list, where who issued it is told in short; `document` is undefined where it cannot be read. */
export function ownCertificateInListOf(found: Found & { readonly document: CertificateDocument | undefined }) {
  const { document, certificate, sendings: sentTo, archivedAt, newerNames } = found;
  const type = findType(certificate.type, certificate.version);
  if (document === undefined || type === undefined)
    return { ...certificateStateOf(certificate, { sentTo, newerNames }), ...archived(archivedAt), actions: [] };
  return {
    ...ownCertificateStateOf({ ...found, document, type }),
    unitName: document.issuer.unit.name,
    issuerName: document.issuer.name,
  };
}

function archived(archivedAt: string | undefined): { readonly isArchived?: true } {
  return archivedAt === undefined ? {} : { isArchived: true };
}
