import { createHmac } from "node:crypto";
import type { DataKey } from "./encryption.ts";

/**
 * The keyed hash of a person's number, by which what is about them is found: of generation 0 with the first index
 * secret, 43 letters; of each later one made of the hash before with that generation's secret, `<generation>_` and 43
 * letters (docs/adr/0048-a-new-index-secret.md).
 */
const ofLaterGeneration = /^(\d+)_[\w-]{43}$/;

/** @param secrets one for each generation, from 0 */
export function firstPersonKey(number: string, secrets: readonly [DataKey, ...DataKey[]]): string {
  return hashed(number, secrets[0]);
}

export function generationOf(personKey: string): number {
  return Number(ofLaterGeneration.exec(personKey)?.[1] ?? 0);
}

/** The key of the same person in a generation; one that is of it already, or of a later one, stays. */
export function raisedTo(generation: number, personKey: string, secrets: readonly DataKey[]): string {
  let key = personKey;
  for (let next = generationOf(personKey) + 1; next <= generation; next += 1) {
    const secret = secrets[next];
    if (secret === undefined) throw new TypeError(`There is no index secret of generation ${String(next)}`);
    key = `${String(next)}_${hashed(key, secret)}`;
  }
  return key;
}

function hashed(text: string, secret: DataKey): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}
