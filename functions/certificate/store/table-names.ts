import { DamagedItemError } from "../../operation/stored-shape.ts";
import type { Item, ItemKey } from "../../operation/tables.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import { certificateIdOf, certificateSubject } from "../model/subject.ts";

/** The tables of table.md by their role. */
export const tableNames = {
  certificates: "certificates",
  keys: "keys",
  audit: "audit",
  directory: "directory",
  outbox: "outbox",
} as const;

export type TableRole = keyof typeof tableNames;

/** Where an item of a certificate lies. */
export function certificateKey(
  certificateId: string,
  sk:
    | "HEAD"
    | "CONTENT"
    | "DRAFT"
    | "REPLACED"
    | `MESSAGE#${string}`
    | `ANSWER#${string}`
    | `ASKING#${string}`
    | `MADE#${string}`
    | `VERSION#${string}`,
) {
  return { table: tableNames.certificates, pk: certificateSubject(certificateId), sk } satisfies ItemKey;
}

/** Where what a recipient is told of an erasure lies. */
export function noticeKey({ subject, recipient }: { readonly subject: string; readonly recipient: string }): ItemKey {
  return { table: tableNames.certificates, pk: subject, sk: `NOTICE#${recipient}` };
}

/** The partition of the index `byUnit` that holds what a unit of a care provider has of a kind. */
export function unitPartition(kind: "CERTIFICATE" | "DRAFT" | "QUESTION" | "STOPPED", place: IssuingPlace): string {
  return `${kind}#${place.careProvider}#${place.unit}`;
}

/** The id of the certificate that an item is of. */
export function certificateIdAt({ pk }: Item): string {
  const id = certificateIdOf(pk);
  if (id === undefined) throw new DamagedItemError("pk");
  return id;
}
