/** What happened to a certificate, numbered within it. Ids only: an event travels through queues. */
export interface CertificateEvent {
  readonly kind: EventKind;
  readonly sequence: number;
  /** UTC. */
  readonly at: string;
  readonly recipient?: string;
  readonly messageId?: string;
  /** False of a certificate of which not everything is confirmed (`unconfirmedOf`). */
  readonly isConfirmed?: false;
}

export type EventKind =
  | "certificate.signed"
  | "certificate.sent"
  | "certificate.revoked"
  | "certificate.revocation-told"
  | "certificate.replaced"
  | "certificate.no-longer-replaced"
  | "certificate.erased"
  | "message.received"
  | "message.sent"
  | "delivery.resumed"
  | "delivery.due";

/** The events whose effect is a delivery to the recipient they name, and what is delivered. */
export const deliveredBy: Readonly<Partial<Record<EventKind, "register" | "revoke" | "message">>> = {
  "certificate.sent": "register",
  "certificate.revocation-told": "revoke",
  "message.sent": "message",
};
