import { comparableId } from "../../operation/comparable-ids.ts";
import type { Relation } from "./certificate-document.ts";
import { addressableId } from "./identifiers.ts";

/** So many of the certificates that one complements (`relation`, KOMPLT) are looked at; as a rule it is one. */
const mostComplemented = 5;

/** The ids of the certificates that one with these relations complements, each once, in the form of `comparableId`. */
export function complementedIdsOf(relations: readonly Relation[]): readonly string[] {
  const ids = relations
    .filter(({ kind }) => kind === "complement")
    .map(({ certificateId }) => comparableId(certificateId));
  // No certificate has an id that no address holds.
  return [...new Set(ids)].filter((one) => addressableId.test(one)).slice(0, mostComplemented);
}
