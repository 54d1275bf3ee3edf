import type { CertificateDocument } from "../model/certificate-document.ts";
import type { UnconfirmedReason } from "../model/confirmation.ts";
import type { CertificateType, Text } from "../types/type-language.ts";

/** What a paper must say of the certificate's life, so that nobody takes it for valid when it is not. */
export type Mark =
  | { readonly kind: "draft" }
  | { readonly kind: "locked-draft" }
  /** `at`: UTC. */
  | { readonly kind: "revoked-draft"; readonly at: string }
  /** `at`: UTC. */
  | { readonly kind: "revoked"; readonly at: string }
  /** `by`: the id of the certificate that took its place. */
  | { readonly kind: "replaced"; readonly by: string; readonly isConfirmed?: false }
  /** Of one that was signed elsewhere, what nobody here can vouch for. */
  | { readonly kind: "unconfirmed"; readonly reasons: readonly UnconfirmedReason[] };

export interface PrintVariant {
  /** Leaves the diagnosis out; only where `mayLeaveOutDiagnosis` says so. */
  readonly withoutDiagnosis: boolean;
  /** English beside the Swedish of headings and of answers in the form's own words. */
  readonly english: boolean;
}

/** Everything a print is made from. The same gives the same bytes. */
export interface Printing {
  readonly type: CertificateType;
  readonly document: CertificateDocument;
  /** What the type's recipient is called; undefined where the patient hands it over. */
  readonly recipient: Text | undefined;
  readonly marks: readonly Mark[];
  readonly variant: PrintVariant;
  /**
   * Travels inside the PDF, so that the signature can be verified. Absent for a draft, and where the XML names the
   * patient.
   */
  readonly signedXml?: Uint8Array;
  /** Where anybody verifies a certificate; its id is added as the last part of the path. */
  readonly verificationAddress: string;
  /** UTC, ISO 8601. */
  readonly printedAt: string;
}

export function isDraft(printing: Pick<Printing, "marks">): boolean {
  return printing.marks.some(({ kind }) => ["draft", "locked-draft", "revoked-draft"].includes(kind));
}
