import type { Relation } from "./certificate-document.ts";
import type { Certificate, Change } from "./certificate.ts";

/**
 * The id of the certificate that one with these relations replaces. It has one parent at most (`relation`, ERSATT); of
 * further ones the relation is kept, and says nothing of who is valid.
 */
export function replacedIdOf(relations: readonly Relation[]): string | undefined {
  return relations.find(({ kind }) => kind === "replace")?.certificateId;
}

/**
 * Marks a certificate as replaced by one of the same care provider. A void one stays void, and the first to replace it
 * stays its replacement: then there is nothing to change.
 */
export function markReplaced(
  certificate: Certificate,
  replacement: Pick<Certificate, "id" | "careProvider">,
  at: string,
): Change | undefined {
  const mayBe = certificate.state === "signed" && certificate.replacedBy === undefined;
  if (!mayBe || certificate.careProvider !== replacement.careProvider) return undefined;
  const sequence = certificate.sequence + 1;
  return {
    before: certificate,
    after: { ...certificate, sequence, replacedBy: replacement.id },
    events: [{ kind: "certificate.replaced", sequence, at }],
  };
}

/** Takes the mark away again: what replaced it is void or erased, and only what is valid replaces. */
export function unmarkReplaced(certificate: Certificate, replacementId: string, at: string): Change | undefined {
  if (certificate.replacedBy !== replacementId) return undefined;
  const { replacedBy: _replacedBy, ...rest } = certificate;
  const sequence = certificate.sequence + 1;
  return {
    before: certificate,
    after: { ...rest, sequence },
    events: [{ kind: "certificate.no-longer-replaced", sequence, at }],
  };
}
