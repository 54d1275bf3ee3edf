import { swedishTime } from "../../operation/clock.ts";
import type { CertificateDocument, TypeVersion } from "./certificate-document.ts";
import type { CertificateEvent } from "./certificate-event.ts";
import type { KeptSignature, UnconfirmedReason } from "./confirmation.ts";

/**
 * A signed certificate as its life stands: what changes after signing, when the text no longer can
 * (docs/domain/certificates.md, Life).
 */
export interface Certificate extends TypeVersion {
  readonly id: string;
  readonly state: "signed" | "revoked";
  /** Number of the newest event; each change adds one, so it also tells whether somebody else changed meanwhile. */
  readonly sequence: number;
  readonly unit: string;
  readonly careProvider: string;
  /** UTC. Of a registered one what it says itself, where it says it, and no later than it came. */
  readonly signedAt: string;
  /** UTC; absent where it was signed here, and so entered the store as it was signed. */
  readonly registeredAt?: string;
  readonly signedBy: string;
  readonly sendings: readonly Sending[];
  readonly revokedAt?: string;
  readonly revocation?: Revocation;
  /** What who made it void has said besides, encrypted with the certificate's key. */
  readonly sealedWords?: Uint8Array;
  /** Their full name as it was then, which recipients are told, encrypted likewise. */
  readonly sealedRevoker?: Uint8Array;
  /** Written by us, or signed in a journal system and registered. */
  readonly origin: "webcert" | "registered";
  /**
   * The signed XML carries the patient's name, or something that may be one: what neither the national model nor a
   * signature need have, or a signature that was not judged. It is kept encrypted as evidence, and nothing but that
   * uses it (docs/domain/privacy.md, No name, no address).
   */
  readonly namesPatient: boolean;
  /** What is not confirmed of who issued a registered one; absent of one that was never judged (`unconfirmedOf`). */
  readonly unconfirmed?: readonly UnconfirmedReason[];
  /** The signature that a registered one came with; absent where there was none, or none was judged. */
  readonly signature?: KeptSignature;
  /** The subject of the certificate that its signature names, encrypted with the certificate's key. */
  readonly sealedSigner?: Uint8Array;
  /**
   * The first number that the patient had when it was signed, where it is another, encrypted with the certificate's
   * key: whoever counts people counts them by that.
   */
  readonly sealedFirstNumber?: Uint8Array;
  /** The certificate that took its place, while that one is neither void nor erased. */
  readonly replacedBy?: string;
  /** False where something of that one is not confirmed (`unconfirmedOf`). */
  readonly isReplacementConfirmed?: false;
}

/** Sent to a recipient, on whose word, and how the patient's consent was given (docs/domain/privacy.md, Consent). */
export interface Sending {
  readonly recipient: string;
  readonly at: string;
  readonly by: string;
  readonly consent: "in-person" | "by-phone" | "in-writing" | "sent-by-the-patient";
  /** Number of the event that tells it, and so of the delivery. */
  readonly sequence: number;
}

/** Why something is made void, as the national system has it. */
export const revocationReasons = ["wrong-patient", "other-serious-error"] as const;

/** Why a certificate is void. */
export interface Revocation {
  readonly reason: (typeof revocationReasons)[number];
  readonly by: string;
}

/**
 * A change of a certificate, with the events that tell it. The table lets it through only from the sequence it was
 * decided on.
 */
export interface Change {
  readonly before: Certificate;
  readonly after: Certificate;
  readonly events: readonly CertificateEvent[];
}

/** Sends to a recipient; `permitCertificate.send` and `permitOwnCertificate.send` say when. */
export function send(certificate: Certificate, sending: Omit<Sending, "sequence">): Change {
  const sequence = certificate.sequence + 1;
  return {
    before: certificate,
    after: { ...certificate, sequence, sendings: [...certificate.sendings, { ...sending, sequence }] },
    events: [{ kind: "certificate.sent", sequence, at: sending.at, recipient: sending.recipient }],
  };
}

/**
 * Makes a certificate void; `permitCertificate.revoke` says when. Every recipient that has it is told, each by an event
 * of its own.
 */
export function revoke(
  certificate: Certificate,
  revocation: Revocation & Pick<Certificate, "sealedWords" | "sealedRevoker"> & { readonly at: string },
): Change {
  const { at, reason, by, ...said } = revocation;
  const sequence = certificate.sequence + 1;
  const recipients = certificate.sendings.map(({ recipient }) => recipient);
  const told = recipients.map((recipient, index): CertificateEvent => ({
    kind: "certificate.revocation-told",
    sequence: sequence + 1 + index,
    at,
    recipient,
  }));
  return {
    before: certificate,
    after: {
      ...certificate,
      state: "revoked",
      sequence: sequence + told.length,
      revokedAt: at,
      revocation: { reason, by },
      ...said,
    },
    events: [{ kind: "certificate.revoked", sequence, at }, ...told],
  };
}

/** A question or reminder has come from a recipient that holds the certificate. */
export function receiveMessage(
  certificate: Certificate,
  message: { readonly id: string; readonly at: string },
): Change {
  const sequence = certificate.sequence + 1;
  return {
    before: certificate,
    after: { ...certificate, sequence },
    events: [{ kind: "message.received", sequence, at: message.at, messageId: message.id }],
  };
}

/** An answer of care's goes to a recipient that holds the certificate (`permitCertificate["answer-question"]`). */
export function sendMessage(
  certificate: Certificate,
  message: { readonly id: string; readonly at: string; readonly recipient: string },
): Change {
  const sequence = certificate.sequence + 1;
  return {
    before: certificate,
    after: { ...certificate, sequence },
    events: [{ kind: "message.sent", sequence, at: message.at, messageId: message.id, recipient: message.recipient }],
  };
}

/**
 * What it says, with the time it was signed at. A registered one may leave that out (`signeringstidpunkt`,
 * minOccurs 0); it then counts as signed when it was registered, on paper and in statistics alike.
 */
export function withSigningTime({ signedAt }: Certificate, document: CertificateDocument): CertificateDocument {
  return { signedAt: swedishTime(signedAt), ...document };
}

/** When it entered the store, UTC. */
export function enteredAt({ registeredAt, signedAt }: Certificate): string {
  return registeredAt ?? signedAt;
}

export function wasSentTo(certificate: Certificate, recipient: string): boolean {
  return certificate.sendings.some((sending) => sending.recipient === recipient);
}
