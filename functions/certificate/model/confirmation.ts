import type { Certificate } from "./certificate.ts";

/**
 * What nobody here can vouch for of a certificate that was signed elsewhere, in the order in which people are told.
 * What is known to be wrong is none of this: such a certificate is refused (docs/domain/registration.md).
 */
export const unconfirmedReasons = [
  /** It carries no signature. */
  "unsigned",
  /** Its signature is in a form, or covers what it covers in a way, that is not judged here. */
  "signature-not-judged",
  /** Its signature holds, and nobody who is trusted here says that it is the issuer's. */
  "signer-unproven",
  /** The Directory does not know the unit. */
  "unit-unknown",
  /** The Directory does not know who is said to have issued it. */
  "signer-unknown",
  /** The Directory knows them, by another name, or without a profession or code that it gives them. */
  "signer-otherwise",
  /** The unit was not in use when it came, and nothing proves that it was signed while it was. */
  "time-unproven",
  /** It came so long after it was signed that the Directory no longer says who worked where (`mostDaysBefore`). */
  "signed-long-before",
  /** It was registered before this was asked. */
  "not-judged",
] as const;

export type UnconfirmedReason = (typeof unconfirmedReasons)[number];

/** Reasons that leave open who issued it, and where: a signature that is missing or not trusted is none of them. */
const ofIssuer: readonly UnconfirmedReason[] = ["unit-unknown", "signer-unknown", "signer-otherwise", "time-unproven"];

/**
 * Whether the Directory confirms who issued a certificate from outside, and where. One of which it does not does
 * nothing to others: it replaces none and settles no request (docs/domain/registration.md, Others' certificates).
 */
export function isIssuerConfirmed(unconfirmed: readonly UnconfirmedReason[]): boolean {
  return !unconfirmed.some((reason) => ofIssuer.includes(reason));
}

/** The signature that a certificate came with, as it was judged at the door. */
export interface KeptSignature {
  readonly form: "XAdES" | "XMLDSig";
  /** Whether the signer's certificate leads to an issuer who is trusted here. */
  readonly chain: "trusted" | "unknown";
  /** UTC, as the signature says; absent where it says none that can be read, or was not judged. */
  readonly signedAt?: string;
}

/**
 * What of a certificate is not confirmed; empty where all is. One that was registered and never judged is not confirmed
 * either, and one that was signed here is by that.
 */
export function unconfirmedOf({
  origin,
  unconfirmed,
}: Pick<Certificate, "origin" | "unconfirmed">): readonly UnconfirmedReason[] {
  return origin === "webcert" ? [] : (unconfirmed ?? ["not-judged"]);
}
