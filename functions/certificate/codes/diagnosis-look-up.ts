import { type DiagnosisLookUp, wireCode } from "../types/findings/diagnosis-form.ts";
import type { CodeList } from "./code-list.ts";
import { commonDiagnoses } from "./lists/common-diagnoses.ts";
import { primaryCareDiagnoses } from "./lists/ksh97p.ts";
import type { PublishedList } from "./published/published-list.ts";

/**
 * Looks diagnosis codes up in the imported official lists (docs/domain/diagnoses-and-codes.md, Existence). A system
 * without one denies nothing: what the product ships is a choice of common codes, so it can only confirm.
 */
export function diagnosisLookUp(published: readonly PublishedList[]): DiagnosisLookUp {
  const official = new Map<string, ReadonlySet<string>>(
    published.map(({ name, rows }) => [name, new Set(rows.map(({ code }) => wireCode(code)))]),
  );
  const shipped = new Map<string, ReadonlySet<string>>();
  return (code, system) => {
    const asked = wireCode(code);
    const listed = official.get(system);
    if (listed !== undefined) return listed.has(asked) ? "exists" : "denied";
    const common = shipped.get(system) ?? new Set(shippedList(system).entries.map((entry) => entry.code));
    shipped.set(system, common);
    return common.has(asked) ? "exists" : "unconfirmed";
  };
}

function shippedList(system: "ICD-10-SE" | "KSH97-P"): CodeList {
  return system === "KSH97-P" ? primaryCareDiagnoses() : commonDiagnoses();
}
