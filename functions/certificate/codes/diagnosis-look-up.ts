import { type DiagnosisLookUp, wireCode } from "../types/findings/diagnosis-form.ts";
import { shippedCodes } from "./lists/shipped-codes.ts";
import type { PublishedList } from "./published/published-list.ts";

/**
 * Looks diagnosis codes up in the imported official lists (docs/domain/diagnoses-and-codes.md, Existence). A system
 * without one denies nothing: what the product ships is a choice of common codes, so it can only confirm.
 */
export function diagnosisLookUp(published: readonly PublishedList[]): DiagnosisLookUp {
  const official = new Map<string, ReadonlySet<string>>(
    published.map(({ name, rows }) => [name, new Set(rows.map(({ code }) => wireCode(code)))]),
  );
  return (code, system) => {
    const asked = wireCode(code);
    const listed = official.get(system);
    if (listed !== undefined) return listed.has(asked) ? "exists" : "denied";
    return shippedCodes[system]().has(asked) ? "exists" : "unconfirmed";
  };
}
