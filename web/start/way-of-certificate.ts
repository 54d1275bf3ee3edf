import type { CertificateOnItsWay, Status } from "./local-answers.ts";

/** A station on a certificate's way, and how far it has come there. */
export interface Step {
  readonly kind: "signed" | "sent" | "arrived" | "revoked" | "revocation-arrived";
  readonly state: "done" | "under-way" | "stopped" | "not-yet";
  /** When it was done; UTC. */
  readonly at?: string;
  readonly recipient?: string;
  /** Of a delivery under way: tries so far, and when the next one comes. */
  readonly tries?: number;
  readonly nextTryAt?: string;
}

type Delivery = CertificateOnItsWay["deliveries"][number];

/**
 * The stations of a certificate in order: signed, sent, arrived; where it was made void, that and its arrival at who
 * may have it.
 */
export function wayOf(certificate: CertificateOnItsWay): readonly Step[] {
  const { signedAt, sentTo, revokedAt } = certificate;
  const arrivals = sentTo.flatMap(({ recipient, sentAt }): Step[] => [
    { kind: "sent", state: "done", at: sentAt, recipient },
    arrival("arrived", recipient, deliveryOf(certificate, "register", recipient)),
  ]);
  const ahead: Step[] = sentTo.length === 0 && revokedAt === undefined ? [{ kind: "sent", state: "not-yet" }] : [];
  const revocation: Step[] =
    revokedAt === undefined
      ? []
      : [
          { kind: "revoked", state: "done", at: revokedAt },
          ...sentTo.flatMap(({ recipient }) => {
            const telling = deliveryOf(certificate, "revoke", recipient);
            return telling?.state === "not-needed" ? [] : [arrival("revocation-arrived", recipient, telling)];
          }),
        ];
  return [{ kind: "signed", state: "done", at: signedAt }, ...arrivals, ...ahead, ...revocation];
}

/** Something happened to a certificate between two looks. */
export interface News {
  readonly certificateId: string;
  readonly form: string;
  readonly step: Step;
}

/** What was done since the look before, for those who do not see the page change. Nothing at the first look. */
export function newsOf(before: Status | undefined, now: Status): readonly News[] {
  if (before === undefined) return [];
  const known = new Map(certificatesOf(before).map((certificate) => [certificate.certificateId, doneIn(certificate)]));
  return certificatesOf(now).flatMap((certificate) => {
    const earlier = known.get(certificate.certificateId) ?? [];
    const fresh = doneIn(certificate).filter(
      (step) => !earlier.some((old) => old.kind === step.kind && old.recipient === step.recipient),
    );
    const last = fresh.at(-1);
    return last === undefined ? [] : [{ certificateId: certificate.certificateId, form: certificate.form, step: last }];
  });
}

function certificatesOf(status: Status): readonly CertificateOnItsWay[] {
  return status.units.flatMap(({ certificates }) => certificates);
}

function doneIn(certificate: CertificateOnItsWay): readonly Step[] {
  return wayOf(certificate).filter(({ state }) => state === "done");
}

function deliveryOf(
  certificate: CertificateOnItsWay,
  action: Delivery["action"],
  recipient: string,
): Delivery | undefined {
  return certificate.deliveries.find((delivery) => delivery.action === action && delivery.recipient === recipient);
}

/** Where no delivery is recorded yet, the event is still on its way to the one who delivers. */
function arrival(kind: Step["kind"], recipient: string, delivery: Delivery | undefined): Step {
  if (delivery === undefined) return { kind, recipient, state: "under-way" };
  const { state, settledAt, tries, nextTryAt } = delivery;
  if (state === "done")
    return { kind, recipient, state: "done", ...(settledAt === undefined ? {} : { at: settledAt }) };
  if (state === "stopped" || state === "not-needed") return { kind, recipient, state: "stopped", tries };
  return { kind, recipient, state: "under-way", tries, ...(nextTryAt === undefined ? {} : { nextTryAt }) };
}
