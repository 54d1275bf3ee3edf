import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { unconfirmedOf } from "../model/confirmation.ts";
import { withSigningTime } from "../model/certificate.ts";
import type { Certificate } from "../model/certificate.ts";
import type { CertificateDocument } from "../model/certificate-document.ts";
import type { CertificateType, Text } from "../types/type-language.ts";
import { attachableXml } from "./attachable-xml.ts";
import { mayLeaveOutDiagnosis } from "./leave-out-diagnosis.ts";
import { printCertificate } from "./print-certificate.ts";
import { printFileName, variantOf } from "./print-choices.ts";
import type { Mark } from "./printing.ts";

export interface PrintedFile {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** What of a stored certificate is asked for to print it. */
export interface PrintableCertificate {
  readonly certificate: Certificate;
  readonly document: CertificateDocument;
  readonly type: CertificateType;
  /** As it was signed, byte for byte. */
  readonly signedXml: Uint8Array;
}

/** A stored certificate on paper as it stands now, for whoever may read it. */
export async function printStoredCertificate(
  found: PrintableCertificate,
  choices: Parameters<typeof variantOf>[0],
  around: { readonly recipient: Text | undefined; readonly verificationAddress: string; readonly printedAt: string },
): Promise<Result<PrintedFile, Refusal<"diagnosis-not-left-out">>> {
  const { certificate, document, type } = found;
  const variant = variantOf(choices);
  if (variant.withoutDiagnosis && !mayLeaveOutDiagnosis(type, document.answers))
    return refused("diagnosis-not-left-out");
  const signedXml = certificate.namesPatient ? undefined : attachableXml(found.signedXml);
  const pdf = await printCertificate({
    ...around,
    type,
    document: { ...withSigningTime(certificate, document), id: certificate.id },
    variant,
    marks: marksOf(certificate),
    ...(signedXml === undefined ? {} : { signedXml }),
  });
  return ok({ fileName: printFileName("intyg", type.key), pdf });
}

/** Revoked before replaced, and replaced before not confirmed: the graver comes first on paper. */
function marksOf(certificate: Certificate): readonly Mark[] {
  const { state, revokedAt, signedAt, replacedBy, isReplacementConfirmed } = certificate;
  const newer = isReplacementConfirmed === undefined ? {} : { isConfirmed: isReplacementConfirmed };
  const reasons = unconfirmedOf(certificate);
  return [
    ...(state === "revoked" ? [{ kind: "revoked", at: revokedAt ?? signedAt } as const] : []),
    ...(replacedBy === undefined ? [] : [{ kind: "replaced", by: replacedBy, ...newer } as const]),
    ...(reasons.length === 0 ? [] : [{ kind: "unconfirmed", reasons } as const]),
  ];
}
