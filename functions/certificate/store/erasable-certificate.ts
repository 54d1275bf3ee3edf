import { comparableHsaId } from "../../operation/comparable-ids.ts";
import type { Condition, Item } from "../../operation/tables.ts";
import type { CertificateDocument } from "../model/certificate-document.ts";
import { notedIdsOf } from "../model/replacement.ts";
import { repeatNameIn } from "./repeat-records.ts";

/**
 * A certificate as far as it can be read. Erasing takes no more than that: what is destroyed need not be whole
 * (8 kap. 4 § patientdatalagen asks that it goes, whatever has become of it).
 */
export interface ErasableCertificate {
  readonly id: string;
  readonly careProvider: string;
  readonly unit: string;
  readonly patientKey: string;
  /** Codes of those that have it. */
  readonly recipients: readonly string[];
  /** Ids of the certificates that it is noted with as one that replaces them. */
  readonly replaced: readonly string[];
  /** Absent where it cannot be read any more: then nothing can be written to those that have it. */
  readonly document?: CertificateDocument;
  /** The name of the record of the call that made it, where it has one. */
  readonly repeatedAs?: string;
  /** What holds of its head while nobody changes it. */
  readonly asFound: Condition;
}

/** What stands in place of what cannot be read. */
const unknown = "unknown";

/**
 * @param head what changes of it, as it lies in the table, whole or not
 * @param text what could be read of what it says: the whole, and what it replaces, which lies by itself
 */
export function erasableCertificate(
  id: string,
  head: Item | undefined,
  { document, replaced }: { readonly document?: CertificateDocument; readonly replaced?: readonly string[] },
): ErasableCertificate {
  const unit = document?.issuer.unit;
  const repeatedAs = repeatNameIn(head);
  return {
    id,
    careProvider: textIn(head, "careProvider") ?? comparableHsaId(unit?.careProvider.hsaId ?? unknown),
    unit: textIn(head, "unit") ?? comparableHsaId(unit?.hsaId ?? unknown),
    patientKey: textIn(head, "patientKey") ?? unknown,
    recipients: recipientsIn(head),
    replaced: replaced ?? notedIdsOf(id, document?.relations ?? []),
    ...(document === undefined ? {} : { document }),
    ...(repeatedAs === undefined ? {} : { repeatedAs }),
    asFound: asFound(head),
  };
}

function asFound(head: Item | undefined): Condition {
  if (head === undefined) return "absent";
  const { sequence, state } = head;
  return typeof sequence === "number" && typeof state === "string" ? { sequence, state } : "present";
}

function textIn(head: Item | undefined, attribute: string): string | undefined {
  const value = head?.[attribute];
  return typeof value === "string" ? value : undefined;
}

function recipientsIn(head: Item | undefined): readonly string[] {
  const sendings = head?.["sendings"];
  if (!Array.isArray(sendings)) return [];
  return sendings.flatMap((sending: unknown) => {
    const isNamed = typeof sending === "object" && sending !== null && "recipient" in sending;
    return isNamed && typeof sending.recipient === "string" ? [sending.recipient] : [];
  });
}
