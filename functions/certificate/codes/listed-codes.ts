import { codeKey } from "./code-form.ts";
import type { CodeSystem } from "./code-list.ts";
import { shippedCodes } from "./lists/shipped-codes.ts";
import type { PublishedList } from "./published/published-list.ts";

/** A diagnosis code as its list in force writes it, however it was typed; nothing where the list lacks it. */
export type ListedCodes = (system: Exclude<CodeSystem, "ICF">, code: string) => string | undefined;

/**
 * The diagnosis codes that exist, without what they are called: an imported official list's, else those that the
 * product ships.
 */
export function listedCodes(published: readonly PublishedList[]): ListedCodes {
  const listOf = (system: Exclude<CodeSystem, "ICF">): ReadonlyMap<string, string> => {
    const official = published.find(({ name }) => name === system)?.rows.map(({ code }) => code);
    return new Map([...(official ?? shippedCodes[system]())].map((code) => [codeKey(code), code]));
  };
  const codes = { "ICD-10-SE": listOf("ICD-10-SE"), "KSH97-P": listOf("KSH97-P") };
  return (system, code) => codes[system].get(codeKey(code));
}
