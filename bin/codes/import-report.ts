import type { ListChanges } from "../../functions/certificate/codes/published/import-code-lists.ts";
import type { PublishedListName } from "../../functions/certificate/codes/published/published-list.ts";
import type { Language } from "../intyg/language.ts";
import type { Imported } from "./import.ts";

/** How many codes of each kind of change are shown by name. */
const shown = 10;

type Kind = "added" | "changed" | "retired";

interface Words {
  readonly refused: string;
  readonly nothing: string;
  readonly first: string;
  readonly was: (version: string) => string;
  readonly counts: (rows: number, counts: Readonly<Record<Kind, number>>) => string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly more: (count: number, kind: string) => string;
  readonly lists: Readonly<Partial<Record<PublishedListName, string>>>;
}

const words: Readonly<Record<Language, Words>> = {
  sv: {
    refused: "Inget lästes in.",
    nothing: "Inget har ändrats.",
    first: "första inläsningen",
    was: (version) => `ersätter ${version}`,
    counts: (rows, { added, changed, retired }) =>
      `${rows === 1 ? "1 rad" : `${rows} rader`}: nya ${added}, ändrade ${changed}, borttagna ${retired}`,
    kinds: { added: "ny", changed: "ändrad", retired: "borttagen" },
    more: (count, kind) => `… och ${count} till: ${kind}`,
    lists: {
      "KSH97-P-synonyms": "KSH97-P, andra namn",
      chapters: "Kapitel",
      blocks: "Avsnitt",
      groups: "Diagnosgrupper",
    },
  },
  en: {
    refused: "Refused. Nothing was imported.",
    nothing: "Nothing has changed.",
    first: "first import",
    was: (version) => `was ${version}`,
    counts: (rows, { added, changed, retired }) =>
      `${rows === 1 ? "1 row" : `${rows} rows`}, ${added} added, ${changed} changed, ${retired} retired`,
    kinds: { added: "added", changed: "changed", retired: "retired" },
    more: (count, kind) => `… and ${count} more ${kind}`,
    lists: { "KSH97-P-synonyms": "KSH97-P, other names" },
  },
};

/** The report of an import, for people to read. */
export function importReport(imported: Imported, language: Language): string {
  if (!imported.ok) {
    const faults = (imported.refusal.errors ?? []).map(
      (error) =>
        `  ${error.pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~")}: ${error.text?.[language] ?? error.code}`,
    );
    return [words[language].refused, ...faults].join("\n");
  }
  const reports = imported.value.changes.map((changes) => listReport(changes, words[language]));
  return [...reports, ...(imported.value.lists.length === 0 ? [words[language].nothing] : [])].join("\n");
}

function listReport(changes: ListChanges, { first, was, counts, kinds, more, lists }: Words): string {
  const { added, changed, retired, previousVersion } = changes;
  const before = previousVersion === undefined ? first : was(previousVersion);
  const numbers = { added: added.length, changed: changed.length, retired: retired.length };
  const some = (kind: Kind, lines: readonly string[]): readonly string[] => {
    const rest = lines.length - shown;
    return [
      ...lines.slice(0, shown).map((line) => `  ${kinds[kind]}: ${line}`),
      ...(rest > 0 ? [`  ${more(rest, kinds[kind])}`] : []),
    ];
  };
  const named = ({ code, title }: { readonly code: string; readonly title: string }): string => `${code} ${title}`;
  return [
    `${lists[changes.name] ?? changes.name} ${changes.version} (${before}): ${counts(changes.rows, numbers)}`,
    ...(previousVersion === undefined ? [] : some("added", added.map(named))),
    ...some(
      "changed",
      changed.map(({ code, from, to }) => `${code} ${from} → ${to}`),
    ),
    ...some("retired", retired.map(named)),
  ].join("\n");
}
