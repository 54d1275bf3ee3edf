import type { Write } from "../../operation/tables.ts";
import { deliveredBy } from "../model/certificate-event.ts";
import type { CertificateEvent } from "../model/certificate-event.ts";
import type { Delivery } from "../model/delivery.ts";
import { deliveryAttributes, deliveryKey } from "./delivery-items.ts";

/** Where everything of a certificate lies. */
export function certificateSubject(certificateId: string): string {
  return `C#${certificateId}`;
}

/**
 * An event as an outbox item, and the delivery it calls for. Both lie in the transaction of the change they tell, so
 * neither exists without the other. `group` keeps the events of one certificate in order through the queues without
 * naming it.
 */
export function eventWrites(subject: string, group: string, event: CertificateEvent): Write<"certificate-changed">[] {
  const { kind, sequence, at, recipient, messageId } = event;
  const put = {
    kind,
    sequence,
    at,
    group,
    outbox: "open",
    ...(recipient === undefined ? {} : { recipient }),
    ...(messageId === undefined ? {} : { messageId }),
  };
  const item: Write<"certificate-changed"> = {
    table: "certificates",
    pk: subject,
    sk: `EVENT#${padded(sequence)}`,
    put,
    when: "absent",
    otherwise: "certificate-changed",
  };
  const action = deliveredBy[kind];
  if (action === undefined || recipient === undefined) return [item];
  const delivery: Delivery = {
    subject,
    recipient,
    sequence,
    action,
    state: "open",
    tries: 0,
    nextTryAt: at,
    createdAt: at,
    ...(messageId === undefined ? {} : { messageId }),
  };
  return [
    item,
    { ...deliveryKey(delivery), put: deliveryAttributes(delivery), when: "absent", otherwise: "certificate-changed" },
  ];
}

/** Numbers sort as text. */
function padded(sequence: number): string {
  return String(sequence).padStart(6, "0");
}

/**
 * An event that wakes a delivery by an operator's word. It changes nothing of the certificate, so it has no number of
 * its own.
 */
export function redeliveryWrite(
  delivery: Pick<Delivery, "subject" | "recipient" | "sequence">,
  group: string,
  wakeUp: { readonly id: string; readonly at: string },
): Write<"delivery-changed"> {
  const { subject, recipient, sequence } = delivery;
  const put = { kind: "delivery.resumed", sequence, at: wakeUp.at, group, recipient, outbox: "open" };
  return {
    table: "certificates",
    pk: subject,
    sk: `EVENT#R${wakeUp.id}`,
    put,
    when: "absent",
    otherwise: "delivery-changed",
  };
}
