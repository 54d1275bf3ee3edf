import type { FileFault } from "./refused-file.ts";
import type { TableRow } from "./tab-separated.ts";

/** The lists that are published and can be imported. */
export type PublishedListName = "ICD-10-SE" | "KSH97-P" | "ICF" | "KSH97-P-synonyms" | "chapters" | "blocks" | "groups";

/** A row as published: a code, or for headings a range of categories ("A00-B99"), and its title. */
export interface PublishedRow {
  readonly code: string;
  readonly title: string;
  /** Other names that the publisher gives in the same file. */
  readonly synonyms?: readonly string[];
}

/** A published list in one version, as it is kept. */
export interface PublishedList {
  readonly name: PublishedListName;
  readonly version: string;
  readonly rows: readonly PublishedRow[];
}

/** A file as it was handed over: a text, a workbook that was opened, or one that could not be. */
export type PublishedFile = {
  /** For messages, and to tell the file of other names (…ALT…) from the file of codes. */
  readonly name: string;
} & ({ readonly bytes: Uint8Array } | { readonly sheets: readonly Sheet[] } | { readonly fault: FileFault });

/** A sheet of a workbook, with the rows that are not empty. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}
