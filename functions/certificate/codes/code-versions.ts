import type { CodeSystem } from "./code-list.ts";
import { shippedVersions } from "./lists/shipped-versions.ts";
import type { PublishedList } from "./published/published-list.ts";

/** Versions by list, to show and to cache by: "common" for the diagnoses that the product ships. */
export type CodeVersions = Readonly<Record<CodeSystem, string>>;

/** The version in force of each list: the imported official one's, else the shipped one's. */
export function codeVersions(published: readonly PublishedList[]): CodeVersions {
  const versionOf = (system: CodeSystem) =>
    published.find(({ name }) => name === system)?.version ?? shippedVersions[system];
  return { "ICD-10-SE": versionOf("ICD-10-SE"), "KSH97-P": versionOf("KSH97-P"), ICF: versionOf("ICF") };
}
