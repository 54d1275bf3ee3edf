import * as z from "zod/mini";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { utcTime } from "../../certificate/model/contract-shapes.ts";
import type { Delivery } from "../../certificate/model/delivery.ts";
import { deliveryId } from "../../certificate/model/delivery.ts";
import { certificateIdOf } from "../../certificate/model/subject.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";

/** A delivery as the operator sees it: ids, codes and times, nothing of the patient. */
export const deliveryShape = z.object({
  deliveryId: z.string(),
  recipient: recipientCode,
  action: z.enum(["register", "revoke", "message"]),
  certificateId: z.exactOptional(z.string()),
  state: z.enum(["open", "done", "stopped"]),
  tries: z.int(),
  createdAt: utcTime,
  nextTryAt: z.exactOptional(utcTime),
  lastOutcome: z.exactOptional(z.string()),
  settledAt: z.exactOptional(utcTime),
});

export const exampleDelivery = {
  deliveryId: "QyM2ZjFjCkZLQVNTQQoy",
  recipient: exampleRecipient,
  action: "register",
  certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
  state: "open",
  tries: 2,
  createdAt: "2026-11-22T09:36:00.000Z",
  nextTryAt: "2026-11-22T09:42:00.000Z",
  lastOutcome: "connection-refused",
} as const;

export function describeDelivery(delivery: Delivery) {
  const { subject, sequence: _sequence, messageId: _messageId, nextTryAt, ...rest } = delivery;
  const certificateId = certificateIdOf(subject);
  return {
    deliveryId: deliveryId(delivery),
    ...rest,
    ...(certificateId === undefined ? {} : { certificateId }),
    ...(delivery.state === "open" ? { nextTryAt } : {}),
  };
}
