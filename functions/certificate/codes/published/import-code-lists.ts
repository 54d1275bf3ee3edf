import { type Finding, ok, type Refusal, refused, type Result } from "../../../operation/result.ts";
import { codeKey } from "../code-form.ts";
import type { Heading } from "../code-list.ts";
import { covers, rangesOf } from "../headings.ts";
import { chapters } from "../lists/chapters.ts";
import type { PublishedFile, PublishedList, PublishedListName, PublishedRow } from "./published-list.ts";
import { type ReadRow, readPublished } from "./read-published.ts";
import { fault } from "./refused-file.ts";

/**
 * What an import changes in one list. Codes are as on the wire, in the order of the file; retired ones in their old
 * order.
 */
export interface ListChanges {
  readonly name: PublishedListName;
  readonly version: string;
  readonly previousVersion: string | undefined;
  readonly rows: number;
  readonly added: readonly PublishedRow[];
  readonly changed: readonly { readonly code: string; readonly from: string; readonly to: string }[];
  readonly retired: readonly PublishedRow[];
}

/** The lists to keep, and what they change. A list that came out as it was is not among `lists`. */
export interface CodeImport {
  readonly lists: readonly PublishedList[];
  readonly changes: readonly ListChanges[];
}

export interface ImportOptions {
  /** What the new lists are called, e.g. "2026-01-01". */
  readonly version: string;
  /** Accept that more than every tenth code of a list disappears. */
  readonly acceptLoss?: boolean;
}

const mostFaults = 50;

/**
 * Reads published files and says what they change against the lists kept so far. Files of one list (ICD-10-SE comes in
 * a file per level) are put together. Anything wrong refuses the whole import: half a list is worse than an old one,
 * because a code that is missing would be refused in certificates.
 */
export function importCodeLists(
  files: readonly PublishedFile[],
  kept: readonly PublishedList[],
  options: ImportOptions,
): Result<CodeImport, Refusal<"code-files-refused">> {
  const read = files.map(readPublished);
  const faults = read.flatMap((file) => file.faults);
  const rows = new Map<PublishedListName, readonly ReadRow[]>();
  for (const file of read) for (const [name, more] of file.rows) rows.set(name, [...(rows.get(name) ?? []), ...more]);

  const lists = [...rows].map(([name, of]): PublishedList => ({
    name,
    version: options.version,
    rows: withoutRepeats(name, of),
  }));
  const known = new Map([...kept, ...lists].map((list) => [list.name, list]));
  const changes = lists.map((list) =>
    changesOf(
      list,
      kept.find((before) => before.name === list.name),
    ),
  );
  const all = [
    ...faults,
    ...[...rows].flatMap(([name, of]) => [...contradictions(name, of), ...incompleteness(name, of, known)]),
    ...(options.acceptLoss === true ? [] : changes.flatMap((change) => shrinkage(change, kept, rows))),
  ];
  if (all.length > 0 || files.length === 0) return refused("code-files-refused", all.slice(0, mostFaults));
  const changed = new Set(changes.filter(isChange).map((change) => change.name));
  return ok({ lists: lists.filter((list) => changed.has(list.name)), changes });
}

/** Whether an import changes the list at all; the first import always does. */
function isChange(changes: ListChanges): boolean {
  return (
    changes.previousVersion === undefined || changes.added.length + changes.changed.length + changes.retired.length > 0
  );
}

/** What identifies a row: its code, and among other names the name too, because a code has many. */
function identity(name: PublishedListName, row: PublishedRow): string {
  return name === "KSH97-P-synonyms" ? `${row.code} ${row.title}` : codeKey(row.code);
}

function withoutRepeats(name: PublishedListName, rows: readonly ReadRow[]): readonly PublishedRow[] {
  const unique = new Map<string, PublishedRow>();
  for (const row of rows) {
    const { code, title, synonyms } = row;
    if (!unique.has(identity(name, row)))
      unique.set(identity(name, row), { code, title, ...(synonyms === undefined ? {} : { synonyms }) });
  }
  return [...unique.values()];
}

function contradictions(name: PublishedListName, rows: readonly ReadRow[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return rows.flatMap((row) => {
    const before = seen.get(identity(name, row));
    seen.set(identity(name, row), row.title);
    return before === undefined || before === row.title ? [] : [fault(row.file, "code-file-duplicate", row.line)];
  });
}

/** Chapters that no diagnosis in care needs: external causes, and codes for special purposes. */
const mayLack: ReadonlySet<string> = new Set(["V01-Y98", "U00-U99"]);

function incompleteness(
  name: PublishedListName,
  rows: readonly ReadRow[],
  known: ReadonlyMap<PublishedListName, PublishedList>,
): readonly Finding[] {
  const file = rows[0]?.file ?? "";
  switch (name) {
    case "ICD-10-SE":
    case "KSH97-P": {
      const lacking = chapters().filter(
        (chapter) => !mayLack.has(chapter.range) && !rows.some((row) => covers(chapter, row.code)),
      );
      const levels = new Set(rows.map((row) => codeKey(row.code).length));
      const whole = lacking.length === 0 && levels.has(3) && levels.has(4);
      return whole ? [] : [fault(file, "code-file-incomplete")];
    }
    case "ICF":
      return ["b", "d"].every((letter) => rows.some((row) => row.code.startsWith(letter)))
        ? []
        : [fault(file, "code-file-incomplete")];
    case "KSH97-P-synonyms": {
      const codes = new Set(known.get("KSH97-P")?.rows.map((row) => row.code));
      return rows
        .filter((row) => !codes.has(row.code))
        .map((row) => fault(row.file, "code-file-without-codes", row.line));
    }
    case "chapters":
    case "blocks":
    case "groups":
      return [...overlaps(name, rows), ...uncovered(name, rows)];
  }
}

function headingOf(name: "chapters" | "blocks" | "groups", row: PublishedRow): Heading {
  return {
    level: name === "chapters" ? "chapter" : name === "blocks" ? "block" : "group",
    range: row.code,
    title: row.title,
  };
}

function overlaps(name: "chapters" | "blocks" | "groups", rows: readonly ReadRow[]): readonly Finding[] {
  const ranges = rows.flatMap((row) => rangesOf(headingOf(name, row)).map((range) => ({ ...range, row })));
  ranges.sort((one, other) => (one.from < other.from ? -1 : 1));
  return ranges
    .filter(({ from, to }, at) => from > to || from <= (ranges[at - 1]?.to ?? ""))
    .map(({ row }) => fault(row.file, "code-file-overlap", row.line));
}

/** Every chapter begins and ends under some heading, or the list is cut. */
function uncovered(name: "chapters" | "blocks" | "groups", rows: readonly ReadRow[]): readonly Finding[] {
  const headings = rows.map((row) => headingOf(name, row));
  const isHeaded = (category: string): boolean => headings.some((heading) => covers(heading, category));
  const whole = chapters().every((chapter) =>
    rangesOf(chapter).every(({ from, to }) => isHeaded(from) && isHeaded(to)),
  );
  return whole ? [] : [fault(rows[0]?.file ?? "", "code-file-incomplete")];
}

function changesOf(list: PublishedList, before: PublishedList | undefined): ListChanges {
  const old = new Map(before?.rows.map((row) => [identity(list.name, row), row]));
  const now = new Set(list.rows.map((row) => identity(list.name, row)));
  return {
    name: list.name,
    version: list.version,
    previousVersion: before?.version,
    rows: list.rows.length,
    added: list.rows.filter((row) => !old.has(identity(list.name, row))),
    changed: list.rows.flatMap((row) => {
      const was = old.get(identity(list.name, row));
      return was === undefined || sameWords(was, row) ? [] : [{ code: row.code, from: was.title, to: row.title }];
    }),
    retired: [...old].filter(([key]) => !now.has(key)).map(([, row]) => row),
  };
}

function sameWords(one: PublishedRow, other: PublishedRow): boolean {
  return one.title === other.title && (one.synonyms ?? []).join("\n") === (other.synonyms ?? []).join("\n");
}

function shrinkage(
  change: ListChanges,
  kept: readonly PublishedList[],
  rows: ReadonlyMap<PublishedListName, readonly ReadRow[]>,
): readonly Finding[] {
  const before = kept.find((list) => list.name === change.name)?.rows.length ?? 0;
  return change.retired.length * 10 > before ? [fault(rows.get(change.name)?.[0]?.file ?? "", "code-file-shrunk")] : [];
}
