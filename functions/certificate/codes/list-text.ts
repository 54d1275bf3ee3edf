import type { CodeEntry, CodeList, CodeSystem, Heading } from "./code-list.ts";
import type { CodeVersions } from "./code-versions.ts";

/** All codes in force, each list as one text. */
export interface EditionText {
  readonly versions: CodeVersions;
  readonly lists: readonly { readonly system: CodeSystem; readonly version: string; readonly codes: string }[];
  readonly headings: readonly Heading[];
}

/** An edition (`codeEdition`) to be sent to who searches in it. */
export function editionText({
  versions,
  lists,
  headings,
}: {
  readonly versions: CodeVersions;
  readonly lists: readonly CodeList[];
  readonly headings: readonly Heading[];
}): EditionText {
  const texts = lists.map((list) => ({ system: list.system, version: list.version, codes: listText(list) }));
  return { versions, lists: texts, headings };
}

/**
 * A code list as text, a line per code, parts between tabs: code, title, English title, commonness (0, 1 or 2), then
 * the other names.
 */
function listText({ entries }: CodeList): string {
  return entries.map(lineOf).join("\n");
}

function lineOf({ code, title, english = "", commonness, synonyms = [] }: CodeEntry): string {
  return [code, title, english, commonness ?? 0, ...synonyms]
    .map((part) => String(part).replaceAll(/[\t\n\r]/gu, " "))
    .join("\t")
    .replace(/\t\t0$/u, "");
}

/** The list that such a text is of. */
export function listFromText(system: CodeSystem, version: string, text: string): CodeList {
  return { system, version, entries: text === "" ? [] : text.split("\n").map(entryFrom) };
}

function entryFrom(line: string): CodeEntry {
  const [code = "", title = "", english = "", commonness = "0", ...synonyms] = line.split("\t");
  return {
    code,
    title,
    ...(english === "" ? {} : { english }),
    ...(synonyms.length === 0 ? {} : { synonyms }),
    ...(commonness === "1" ? { commonness: 1 } : commonness === "2" ? { commonness: 2 } : {}),
  };
}
