import type { DamagedItem } from "../../operation/readable-items.ts";
import { certificateIdOf } from "../model/subject.ts";
import { deliveryPrefix } from "./delivery-item.ts";

/** What of a certificate is damaged, as the operator is told. */
export interface NamedDamage {
  readonly kind: "certificate" | "draft" | "delivery";
  /** Absent where it is the notice of an erasure: which certificate that was, nobody knows any more. */
  readonly certificateId?: string;
  /** To whom a delivery goes. */
  readonly recipient?: string;
}

/** What items of lists are that could not be read, each once, by where they lie: nothing in them is relied on. */
export function nameDamage(items: readonly DamagedItem[]): NamedDamage[] {
  return [...new Map(items.map((item) => [`${item.pk}/${item.sk}`, item])).values()].map(named);
}

function named({ pk, sk }: DamagedItem): NamedDamage {
  const certificateId = certificateIdOf(pk);
  const of = certificateId === undefined ? {} : { certificateId };
  if (!sk.startsWith(deliveryPrefix)) return { kind: sk === "DRAFT" ? "draft" : "certificate", ...of };
  const recipient = sk.slice(deliveryPrefix.length).split("#")[0];
  return { kind: "delivery", ...of, ...(recipient === undefined ? {} : { recipient }) };
}
