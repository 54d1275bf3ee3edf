import * as z from "zod/mini";
import { exampleCertificate, exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { bothLanguages, hsaId, utcTime } from "../../certificate/model/contract-shapes.ts";
import type { Delivery } from "../../certificate/model/delivery.ts";
import { deliveryId } from "../../certificate/model/delivery.ts";
import { certificateIdOf } from "../../certificate/model/subject.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { outcomeWords } from "./outcome-words.ts";

/** Names a delivery in an address. */
export const deliveryIdShape = z
  .string()
  .check(z.maxLength(300), z.meta({ description: "Id of the delivery.", examples: ["QyM2ZjFjCkZLQVNTQQoy"] }));

/** A delivery as the operator sees it: ids, codes and times, nothing of the patient. */
export const deliveryShape = z
  .object({
    deliveryId: deliveryIdShape,
    recipient: recipientCode,
    action: z.enum(["register", "revoke", "message"]).check(z.meta({ description: "What is brought." })),
    certificateId: z.exactOptional(
      z.string().check(z.meta({ description: "The certificate it is about; absent where that is erased." })),
    ),
    state: z.enum(["open", "done", "stopped", "not-needed"]).check(
      z.meta({
        description:
          "`open`: will be tried; `done`: arrived; `stopped`: somebody must look; `not-needed`: will not be tried, " +
          "since the certificate is void and the recipient never got it, or knows, or was sent one that replaces it.",
      }),
    ),
    tries: z.int().check(z.minimum(0), z.meta({ description: "How often it was tried." })),
    createdAt: utcTime("When it came about."),
    nextTryAt: z.exactOptional(utcTime("When it is tried next, while it is open.")),
    lastOutcome: z.exactOptional(
      z.string().check(z.meta({ description: "What came of the last try.", examples: ["connection-refused"] })),
    ),
    lastOutcomeText: z.exactOptional(bothLanguages),
    settledAt: z.exactOptional(utcTime("When it arrived or stopped, or when it turned out not to be needed.")),
    unit: z.exactOptional(
      hsaId("HSA-id of the unit that issued the certificate; absent where that is erased.", exampleCertificate.unit),
    ),
    hasRecipientWords: z.boolean().check(
      z.meta({
        description:
          "Whether the recipient said in words why it refused. They may tell of the patient, so they are not told " +
          "here: whoever may read the certificate reads them with it.",
      }),
    ),
  })
  .check(
    z.meta({
      named: "Delivery",
      description: "A delivery to one recipient: ids, codes and times, nothing of the patient.",
    }),
  );

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
  lastOutcomeText: { sv: "Mottagaren nekade anslutningen", en: "The recipient refused the connection" },
  unit: exampleCertificate.unit,
  hasRecipientWords: false,
} as const;

export function describeDelivery(delivery: Delivery) {
  const { subject, sequence: _sequence, messageId: _messageId, mayHaveArrived: _unsure, ...known } = delivery;
  const { nextTryAt, place, sealedWords, uncountedTries: _uncounted, isHurried: _hurried, ...rest } = known;
  const certificateId = certificateIdOf(subject);
  return {
    deliveryId: deliveryId(delivery),
    ...rest,
    ...(certificateId === undefined ? {} : { certificateId }),
    ...(delivery.lastOutcome === undefined ? {} : { lastOutcomeText: outcomeWords(delivery.lastOutcome) }),
    ...(delivery.state === "open" ? { nextTryAt } : {}),
    ...(place === undefined ? {} : { unit: place.unit }),
    hasRecipientWords: sealedWords !== undefined,
  };
}
