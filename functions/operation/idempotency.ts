import { createHmac } from "node:crypto";
import { actorReference } from "./actor.ts";
import type { Actor } from "./actor.ts";
import type { Refusal } from "./result.ts";
import type { Condition, ItemKey, Write } from "./tables.ts";

/** A repeated request within this time is the same request; a later one is a new one. */
export const repeatLifeSeconds = 24 * 3600;

/**
 * What tells whether a request repeats an earlier one: who, which operation, which `Idempotency-Key`. All of it is
 * keyed with a secret of the exchange, so that nobody can tell from a record whose it is, or find out by trying.
 */
export interface RepeatIdentity {
  /** Names the record; 128 bits in small letters and digits. */
  readonly name: string;
  /** 128 bits of what was asked; the same key with another content is no repeat. */
  readonly contentHash: Uint8Array;
  /**
   * Encrypts the recorded answer. The caller's key, which is not stored, is a part of it, so the record is noise to who
   * has the secret alone.
   */
  readonly encryptionKey: Uint8Array;
  /** Seconds since 1970. */
  readonly atSeconds: number;
  /** The same request by another secret with which it may have been recorded, while the secret is renewed. */
  readonly other?: RepeatIdentity;
}

/** A request that may be a repeat, and where the record of its answer lies. */
export interface RepeatableCall {
  readonly identity: RepeatIdentity;
  /** The item that the call changes and that keeps the record; undefined where the record lies by itself. */
  readonly keptIn: ItemKey | undefined;
  /** The item that the call makes and that names the record; undefined where none does. */
  readonly namedIn: ((answer: unknown) => ItemKey) | undefined;
}

/** What is known of earlier requests of this identity. */
export type Earlier =
  NeverAnswered | { readonly kind: "answered"; readonly answer: unknown } | { readonly kind: "other-content" };

export interface NeverAnswered {
  readonly kind: "none";
  /** What holds of the item with the record while this is so. */
  readonly when: Condition;
  /** Where a record lies by itself: what holds, while this is so, of the item of the one by the other secret. */
  readonly otherWhen?: Condition;
  /** Attributes of that item with records that are older than a repeat can be. */
  readonly lapsed: readonly string[];
}

/** A call that nobody has answered. */
export interface UnansweredCall extends RepeatableCall {
  readonly earlier: NeverAnswered;
}

/** Port to the records of answered requests. */
export interface RepeatRecords {
  identify(request: RepeatableRequest): Promise<RepeatIdentity>;
  find(call: RepeatableCall): Promise<Earlier>;
  /**
   * The writes of a transaction with the record that makes a repeat answer the same. It lies in an item that they
   * change anyway, or leads them by itself; each other write stays as it is.
   */
  recording(call: UnansweredCall, answer: unknown, writes: readonly Write[]): readonly Write[];
}

/** The refusal of a record that lies by itself, where the same request has been answered meanwhile. */
export const recordedMeanwhile = "idempotency-key-in-progress";

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

const hashBytes = 16;

/** @param secret known to the exchange alone */
export function repeatIdentity(
  { actor, operation, key, content, at }: RepeatableRequest,
  secret: Uint8Array,
): RepeatIdentity {
  const who = actor.kind === "citizen" || actor.kind === "applicant" ? actor.personId : actorReference(actor);
  const keyed = (purpose: "name" | "content" | "answer", ...more: readonly string[]) =>
    createHmac("sha256", secret)
      .update(JSON.stringify([purpose, who, operation, key, ...more]))
      .digest();
  return {
    name: BigInt(`0x${keyed("name").subarray(0, hashBytes).toString("hex")}`).toString(36),
    contentHash: keyed("content", canonicalJson(content)).subarray(0, hashBytes),
    encryptionKey: keyed("answer"),
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
