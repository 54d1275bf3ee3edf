import * as z from "zod/mini";
import { exampleRecipient } from "./contract-examples.ts";

/** Code of a recipient in the national contracts (`KV part`). Which there are is in the Directory. */
export const recipientCode = z.string().check(
  z.regex(/^[A-Z0-9]{2,20}$/),
  z.meta({
    description: "Code of a recipient, as in the list of recipients.",
    examples: [exampleRecipient],
  }),
);

/**
 * A recipient of certificates: all that the exchange knows of one, so that a new one is a record and nothing else.
 * Which certificates it receives, the certificate types say.
 */
export const recipientRecord = z.object({
  code: recipientCode,
  /** As people know it; on pages, on paper and in the operator's lists. */
  name: z.object({ sv: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) }),
  /** The technical language it receives in. */
  protocol: z.enum(["riv-ta"]),
  /** HSA-id or organisation number (RIV-TA 2.1, `LogicalAddress`). */
  logicalAddress: z.string().check(z.minLength(1)),
  /**
   * Address to post to. `{interaction}` and `{version}` in it become the contract's name and major version, where each
   * contract has an address of its own.
   */
  endpoint: z.string().check(
    z.regex(/^https?:\/\//),
    z.refine((address) => URL.canParse(address.replaceAll(/[{}]/g, ""))),
  ),
  /**
   * The client its own system signs in as. What a message says of its sender is a claim; the token is the proof.
   */
  clientId: z.string().check(z.minLength(1)),
  /** Number, from 1, of the queue its deliveries go through. Those who share a lane can hold each other up. */
  lane: z.int().check(z.positive()),
  /** How fast it can take what waited for it (docs/domain/deliveries.md, Waking). */
  pace: z.object({
    /** Deliveries woken in a second. */
    perSecond: z.int().check(z.minimum(1), z.maximum(100)),
    /** Calls to it at a time. Its lane brings no more, or the record is not entered. */
    atOnce: z.int().check(z.minimum(2), z.maximum(100)),
  }),
});

export type Recipient = Readonly<z.infer<typeof recipientRecord>>;
