import { codeKey } from "./code-form.ts";
import type { CodeEntry, CodeList, CodeSystem, Heading } from "./code-list.ts";
import { type CodeRegister, codeRegister } from "./code-register.ts";
import { type CodeVersions, codeVersions } from "./code-versions.ts";
import { blocks } from "./lists/blocks.ts";
import { chapters } from "./lists/chapters.ts";
import { commonDiagnoses, titledDiagnoses } from "./lists/common-diagnoses.ts";
import { diagnosisGroups } from "./lists/diagnosis-groups.ts";
import { icf } from "./lists/icf.ts";
import { primaryCareDiagnoses, titledPrimaryCareDiagnoses } from "./lists/ksh97p.ts";
import { synonyms } from "./lists/synonyms.ts";
import type { PublishedList } from "./published/published-list.ts";
import { type SearchIndex, searchIndex } from "./search-index.ts";

/** Everything the product knows of codes: what it ships, with the imported official lists over it. */
export interface CodeEdition {
  readonly versions: CodeVersions;
  readonly lists: readonly CodeList[];
  readonly headings: readonly Heading[];
}

/**
 * Puts the imported lists over the shipped ones. An official list gives the titles and says what exists; English
 * titles, everyday names and how common a diagnosis is come from the product and stay. Chapters, blocks and groups that
 * were imported replace the shipped ones of their level.
 */
export function codeEdition(published: readonly PublishedList[]): CodeEdition {
  return editionOver(
    { common: commonDiagnoses(), primaryCare: primaryCareDiagnoses(), otherNames: synonyms() },
    published,
  );
}

/**
 * The same to look codes up in: without the shipped everyday names, which are for the search and are a sixth of what a
 * function carries of codes.
 */
export function titledEdition(published: readonly PublishedList[]): CodeEdition {
  return editionOver(
    { common: titledDiagnoses(), primaryCare: titledPrimaryCareDiagnoses(), otherNames: new Map() },
    published,
  );
}

/** What the product itself knows: lists, and other names by code, also of codes that it does not ship. */
interface Shipped {
  readonly common: CodeList;
  readonly primaryCare: CodeList;
  readonly otherNames: ReadonlyMap<string, readonly string[]>;
}

function editionOver({ common, primaryCare, otherNames }: Shipped, published: readonly PublishedList[]): CodeEdition {
  const known = (entries: readonly CodeEntry[]): Known => ({ entries, otherNames });
  const icd10 = officialList("ICD-10-SE", published, known(common.entries)) ?? common;
  const ksh97p = officialList("KSH97-P", published, known([...common.entries, ...primaryCare.entries])) ?? primaryCare;
  const functioning = officialList("ICF", published, known(icf().entries)) ?? icf();
  return {
    versions: codeVersions(published),
    lists: [icd10, ksh97p, functioning],
    headings: [
      ...(officialHeadings("chapter", published) ?? chapters()),
      ...(officialHeadings("block", published) ?? blocks()),
      ...(officialHeadings("group", published) ?? diagnosisGroups()),
    ],
  };
}

/** The index to search diagnoses in, or to search ICF: they are asked for in different places of a certificate. */
export function searchIndexOf(catalogue: CodeEdition, what: "diagnoses" | "icf"): SearchIndex {
  return searchIndex(
    catalogue.lists.filter((list) => (list.system === "ICF") === (what === "icf")),
    catalogue.headings,
  );
}

/** The register to look codes up in. */
export function codeRegisterOf(catalogue: CodeEdition): CodeRegister {
  return codeRegister(catalogue.lists, catalogue.headings);
}

interface Known {
  readonly entries: readonly CodeEntry[];
  readonly otherNames: ReadonlyMap<string, readonly string[]>;
}

function officialList(system: CodeSystem, published: readonly PublishedList[], shipped: Known): CodeList | undefined {
  const official = published.find((list) => list.name === system);
  if (official === undefined) return undefined;
  const known = new Map(shipped.entries.map((entry) => [codeKey(entry.code), entry]));
  const otherNames = new Map<string, string[]>();
  for (const { code, title } of published.find((list) => list.name === `${system}-synonyms`)?.rows ?? []) {
    otherNames.set(codeKey(code), [...(otherNames.get(codeKey(code)) ?? []), title]);
  }
  return {
    system,
    version: official.version,
    entries: official.rows.map(({ code, title, synonyms: own }) =>
      enriched(
        {
          code,
          title,
          otherNames: [
            ...(own ?? []),
            ...(otherNames.get(codeKey(code)) ?? []),
            ...(known.has(codeKey(code)) ? [] : (shipped.otherNames.get(codeKey(code)) ?? [])),
          ],
        },
        known,
        system,
      ),
    ),
  };
}

/**
 * A KSH97-P code is an ICD-10 code, one with an open position ("J03-") or one that gathers several ("A02-P"). The first
 * two take the everyday names of the ICD-10-SE codes they mean; the last means more than any of them, so it takes only
 * those that the product gives it.
 */
function enriched(
  {
    code,
    title,
    otherNames,
  }: { readonly code: string; readonly title: string; readonly otherNames: readonly string[] },
  shipped: ReadonlyMap<string, CodeEntry>,
  system: CodeSystem,
): CodeEntry {
  const key = codeKey(code);
  const same = shipped.get(key);
  const names =
    system === "KSH97-P" && code.endsWith("-")
      ? (shipped.get(`${key}9`)?.synonyms ?? same?.synonyms ?? [])
      : (same?.synonyms ?? []);
  const commonness = same?.commonness ?? (code.endsWith("-") ? shipped.get(`${key}9`)?.commonness : undefined);
  // Where the official title has other words, ours is one more name to be found by.
  const ownTitle = same === undefined || code.endsWith("-") ? [] : [same.title];
  const synonyms = [...new Set([...ownTitle, ...names, ...otherNames])].filter(
    (name) => name.toLowerCase() !== title.toLowerCase(),
  );
  return {
    code,
    title,
    ...(same?.english === undefined ? {} : { english: same.english }),
    ...(synonyms.length === 0 ? {} : { synonyms }),
    ...(commonness === undefined ? {} : { commonness }),
  };
}

function officialHeadings(
  level: Heading["level"],
  published: readonly PublishedList[],
): readonly Heading[] | undefined {
  const shipped = new Map(
    [...chapters(), ...blocks(), ...diagnosisGroups()]
      .filter((heading) => heading.level === level)
      .map((heading) => [heading.range, heading]),
  );
  return published
    .find((list) => list.name === `${level}s`)
    ?.rows.map(({ code, title }) => {
      const english = shipped.get(code)?.english;
      return { level, range: code, title, ...(english === undefined ? {} : { english }) };
    });
}
