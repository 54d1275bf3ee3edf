import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import type { Actor } from "./request-context.ts";
import { actorReference } from "./request-context.ts";
import type { Refusal } from "./result.ts";
import type { Condition, Tables, Write } from "./tables.ts";
import { bytes, count, text } from "./tables.ts";

/** A repeated POST within this time is the same call; a later one is a new call. */
export const idempotencyLifeSeconds = 24 * 3600;

/** A call's identity: who, which operation, which key. */
export interface IdempotentCall {
  readonly pk: string;
  readonly bodyHash: string;
  /**
   * Derived from the caller's key, which is not stored: the record of a call on an erased certificate is noise to us.
   */
  readonly encryptionKey: Buffer;
  readonly atSeconds: number;
}

export function idempotentCall(
  caller: Actor,
  operation: string,
  key: string,
  body: string,
  atSeconds: number,
): IdempotentCall {
  const who = caller.kind === "citizen" ? caller.personId : actorReference(caller);
  const identity = JSON.stringify([who, operation, key]);
  return {
    pk: `CALL#${createHash("sha256").update(identity).digest("hex")}`,
    bodyHash: createHash("sha256").update(body).digest("hex"),
    encryptionKey: createHmac("sha256", key).update(identity).digest(),
    atSeconds,
  };
}

export type Replay =
  | { readonly kind: "first"; readonly when: Condition }
  | { readonly kind: "answered"; readonly answer: unknown }
  | { readonly kind: "refused"; readonly refusal: Refusal<"idempotency-key-reused"> };

/** Whether this call took place already, and what it answered. */
export async function findReplay(tables: Tables, call: IdempotentCall): Promise<Replay> {
  const [record] = await tables.get([{ table: "certificates", pk: call.pk, sk: "CALL" }]);
  if (record === undefined) return { kind: "first", when: "absent" };
  const expiresAt = count(record, "expiresAt");
  // The table's own expiry is late by hours at times, so an old record may still lie there.
  if (expiresAt <= call.atSeconds) return { kind: "first", when: { expiresAt } };
  if (text(record, "bodyHash") !== call.bodyHash)
    return { kind: "refused", refusal: { code: "idempotency-key-reused" } };
  return { kind: "answered", answer: JSON.parse(decrypt(call.encryptionKey, bytes(record, "answer"))) };
}

/** The record that makes a repeat answer the same. It is part of the transaction whose effect it stands for. */
export function replayRecord(
  call: IdempotentCall,
  answer: unknown,
  when: Condition,
): Write<"idempotency-key-in-progress"> {
  return {
    table: "certificates",
    pk: call.pk,
    sk: "CALL",
    put: {
      bodyHash: call.bodyHash,
      answer: encrypt(call.encryptionKey, JSON.stringify(answer)),
      expiresAt: call.atSeconds + idempotencyLifeSeconds,
    },
    when,
    otherwise: "idempotency-key-in-progress",
  };
}

function encrypt(key: Buffer, plain: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return Buffer.concat([nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Uint8Array): string {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  return decipher.update(sealed.subarray(12, -16), undefined, "utf8") + decipher.final("utf8");
}
