import type { CareUnit } from "../../operation/care-unit.ts";
import type { Answers, Instances } from "./answers.ts";

/**
 * The type of a certificate and the version of its texts, e.g. FK7804 2.0. The wire code is the type's own affair
 * (docs/domain/certificates.md, Types).
 */
export interface TypeVersion {
  readonly type: string;
  readonly version: string;
}

/**
 * A certificate as the national model knows it (RIV-TA clinicalprocess:healthcond:certificate 3), without anything that
 * names the patient: only the personnummer follows (docs/domain/privacy.md, No name, no address).
 */
export interface CertificateDocument extends TypeVersion {
  /**
   * UUID as a rule; older certificates carry other ids. As it was written, white space around it included, for that is
   * how recipients know it; it is looked up by `comparableId`.
   */
  readonly id: string;
  /** What the id counts in, where that is written otherwise than the HSA-id of the issuing unit. */
  readonly idRoot?: string;
  /** Local Swedish time without zone, YYYY-MM-DDThh:mm:ss. Absent in a draft. */
  readonly signedAt?: string;
  readonly sentAt?: string;
  readonly patient: PersonId;
  readonly issuer: Issuer;
  readonly relations: readonly Relation[];
  readonly answers: Answers;
  /** Absent where all rows are numbered in their order, as in all that we write. */
  readonly instances?: Instances;
}

/** How a certificate is named to its recipient: by the very id that it carries. */
export interface CertificateReference {
  readonly id: string;
  /** HSA-id as a rule, the root of the id. */
  readonly issuingUnit: string;
}

/** The reference to a certificate, as it names itself (`intygs-id`). */
export function referenceTo({ id, idRoot, issuer }: CertificateDocument): CertificateReference {
  return { id, issuingUnit: idRoot ?? issuer.unit.hsaId };
}

/**
 * The relation by which a certificate that a unit issues names another: by its very id, as recipients know it, and what
 * that counts in where it is not the unit.
 */
export function relationTo(document: CertificateDocument, kind: Relation["kind"], unit: string): Relation {
  const { id, issuingUnit } = referenceTo(document);
  return { kind, certificateId: id, ...(issuingUnit === unit ? {} : { idRoot: issuingUnit }) };
}

/** Twelve digits without dash. In a certificate from outside the kind is what it says: see `personFault`. */
export interface PersonId {
  readonly kind: "personnummer" | "samordningsnummer";
  readonly number: string;
}

/** The member of staff who issues, and where (`skapadAv`). */
export interface Issuer {
  readonly hsaId: string;
  readonly name: string;
  readonly prescriberCode?: string;
  readonly positions: readonly CodedText[];
  readonly specialities: readonly CodedText[];
  readonly unit: IssuingUnit;
}

export interface CodedText {
  readonly code: string;
  readonly text?: string;
}

/** The unit where it was issued, as the certificate says. */
export interface IssuingUnit extends CareUnit {
  readonly email?: string;
}

/** REPLACE, RENEW, COMPLEMENT and COPY are ERSATT, FRLANG, KOMPLT and KOPIA on the wire. */
export interface Relation {
  readonly kind: "replace" | "renew" | "complement" | "copy";
  /** As that certificate writes its id. */
  readonly certificateId: string;
  /** What the id counts in, where that is another than the unit that issues the one which says so. */
  readonly idRoot?: string;
}
