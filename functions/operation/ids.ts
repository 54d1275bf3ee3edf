import { randomUUID } from "node:crypto";

/** A new id: random, so that nobody can guess another's. */
export function newId(): string {
  return randomUUID();
}
