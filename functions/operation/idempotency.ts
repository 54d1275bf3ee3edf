import { createHash, createHmac } from "node:crypto";
import { actorReference } from "./actor.ts";
import type { Actor } from "./actor.ts";
import type { Refusal } from "./result.ts";
import type { Condition, Write } from "./tables.ts";

/** A repeated request within this time is the same request; a later one is a new one. */
export const repeatLifeSeconds = 24 * 3600;

/** What tells whether a request repeats an earlier one: who, which operation, which `Idempotency-Key`. */
export interface RepeatIdentity {
  /** Hash of the three; names the record. */
  readonly name: string;
  /** Hash of what was asked; the same key with another content is no repeat. */
  readonly contentHash: string;
  /**
   * Encrypts the recorded answer. Derived from the caller's key, which is not stored, so the record of a request on an
   * erased certificate is noise to us.
   */
  readonly encryptionKey: Uint8Array;
  /** Seconds since 1970. */
  readonly atSeconds: number;
}

/** What is known of earlier requests of this identity. */
export type Earlier =
  /** None; `when` is the condition on the record under which this is so. */
  | { readonly kind: "none"; readonly when: Condition }
  | { readonly kind: "answered"; readonly answer: unknown }
  | { readonly kind: "other-content" };

/** Port to the records of answered requests. */
export interface RepeatRecords {
  find(identity: RepeatIdentity): Promise<Earlier>;
  /** The write that makes a repeat answer the same. It leads the transaction whose effect it stands for. */
  record(identity: RepeatIdentity, answer: unknown, when: Condition): Write<"idempotency-key-in-progress">;
}

export interface RepeatableRequest {
  readonly actor: Actor;
  readonly operation: string;
  /** The header `Idempotency-Key`. */
  readonly key: string;
  /** The care unit and the input, as the contract reads them. */
  readonly content: unknown;
  /** UTC. */
  readonly at: string;
}

export function repeatIdentity({ actor, operation, key, content, at }: RepeatableRequest): RepeatIdentity {
  const who = actor.kind === "citizen" ? actor.personId : actorReference(actor);
  const identity = JSON.stringify([who, operation, key]);
  return {
    name: createHash("sha256").update(identity).digest("hex"),
    contentHash: createHash("sha256").update(canonicalJson(content)).digest("hex"),
    encryptionKey: createHmac("sha256", key).update(identity).digest(),
    atSeconds: Math.floor(Date.parse(at) / 1000),
  };
}

/** Whether a text may be an `Idempotency-Key`: 8 to 128 visible ASCII characters. */
export function isIdempotencyKey(text: string): boolean {
  return /^[\x21-\x7e]{8,128}$/.test(text);
}

/** The refusal of a key that stands for something else. */
export const keyReused: Refusal<"idempotency-key-reused"> = { code: "idempotency-key-reused" };

/** JSON with the fields of each object in one order: the order in which a caller writes fields says nothing. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(",")}}`;
}
