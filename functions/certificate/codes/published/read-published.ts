import type { Finding } from "../../../operation/result.ts";
import { codeKey } from "../code-form.ts";
import { decoded } from "./decode.ts";
import type { PublishedFile, PublishedListName, PublishedRow } from "./published-list.ts";
import { fault } from "./refused-file.ts";
import { type TableRow, tabSeparated } from "./tab-separated.ts";

/** A row with where it came from. */
export interface ReadRow extends PublishedRow {
  readonly file: string;
  readonly line: number;
}

/** What a file holds: rows of one or more lists, and what is wrong with it. */
export interface ReadFile {
  readonly rows: ReadonlyMap<PublishedListName, readonly ReadRow[]>;
  readonly faults: readonly Finding[];
}

/**
 * Reads a published file, whose format shows in its content:
 * - KSH97-P, codes or other names: a code of five positions (open ones are hyphens or blanks), two blanks, the text;
 * - ICD-10-SE and ICF as a table with a header (Kod, Titel …), where a code may take several rows;
 * - ICD-10-SE as text files per level: a code, range or chapter number, an empty column, the title;
 * - chapters ("A00-B99Title") and the groups of the statistics ("A00-E90,G00-L99:Title").
 */
export function readPublished(file: PublishedFile): ReadFile {
  const text = decoded(file.bytes);
  if (text === undefined) return { rows: new Map(), faults: [fault(file.name, "code-file-encoding")] };
  const lines = text.split(/\r?\n/u).map((content, at) => ({ line: at + 1, content: content.trimEnd() }));
  const filled = lines.filter(({ content }) => content !== "");
  const first = filled[0]?.content ?? "";
  if (/^"?Kod"?\t/u.test(first)) return readTable(file.name, tabSeparated(text));
  if (/^[^\t]+\t[^\t]*\t/u.test(first)) return readLevels(file.name, filled);
  if (openPosition.test(first))
    return readEach(file.name, /alt/iu.test(file.name) ? "KSH97-P-synonyms" : "KSH97-P", filled, openPosition);
  if (groupLine.test(first)) return readEach(file.name, "groups", filled, groupLine);
  if (chapterLine.test(first)) return readEach(file.name, "chapters", filled, chapterLine);
  return { rows: new Map(), faults: [fault(file.name, "code-file-unknown")] };
}

interface Line {
  readonly line: number;
  readonly content: string;
}

const openPosition = /^([A-Z]\d{2}[\d-][A-Z ]) {2}(\S.*)$/u;
const chapterLine = /^([A-Z]\d{2}-[A-Z]\d{2})(\p{Lu}.*)$/u;
const groupLine = /^((?:[A-Z]\d{2}-[A-Z]\d{2},?)+(?<!,)):(\S.*)$/u;

function readEach(file: string, name: PublishedListName, lines: readonly Line[], form: RegExp): ReadFile {
  const rows: ReadRow[] = [];
  const faults: Finding[] = [];
  for (const { line, content } of lines) {
    const [, code, title] = form.exec(content) ?? [];
    if (code === undefined || title === undefined) faults.push(fault(file, "code-file-row", line));
    else rows.push({ code: code.trim(), title: tidy(title), file, line });
  }
  return { rows: new Map([[name, rows]]), faults };
}

function readLevels(file: string, lines: readonly Line[]): ReadFile {
  const read = collector(file);
  for (const { line, content } of lines) {
    const [code = "", , title = "", ...more] = content.split("\t");
    if (more.some((cell) => cell.trim() !== "")) read.faults.push(fault(file, "code-file-row", line));
    else read.add(code.trim(), title, line);
  }
  return read;
}

function readTable(file: string, table: readonly TableRow[]): ReadFile {
  const read = collector(file);
  const header = table[0]?.cells.map((cell) => cell.trim()) ?? [];
  const column = (name: string): number => header.indexOf(name);
  const [codeAt, titleAt] = [column("Kod"), column("Titel")];
  if (titleAt < 0) return { rows: new Map(), faults: [fault(file, "code-file-unknown")] };
  const names = [column("Exempel"), column("Innefattar")].filter((at) => at >= 0);
  let code = "";
  let open: { title: string; line: number; synonyms: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined) read.add(code, open.title, open.line, open.synonyms);
  };
  for (const { line, cells } of table.slice(1)) {
    const stated = cells[codeAt]?.trim() ?? "";
    const title = cells[titleAt]?.trim() ?? "";
    const otherNames = names.flatMap((at) => namesIn(cells[at] ?? ""));
    // A code goes on over further rows: its code again or none, without a title or with the same.
    if (open !== undefined && (stated === "" || stated === code) && (title === "" || title === open.title)) {
      open.synonyms.push(...otherNames);
      continue;
    }
    close();
    code = stated;
    open = { title, line, synonyms: otherNames };
  }
  close();
  return read;
}

/** Longest other name that is kept: longer ones are explanations, not names. */
const longestName = 80;

function namesIn(cell: string): readonly string[] {
  return cell
    .replace(/<[^>]*>/gu, "\n")
    .split(/[\n;]/u)
    .map(tidy)
    .filter((name) => name !== "" && name.length <= longestName);
}

function collector(file: string): ReadFile & {
  readonly faults: Finding[];
  add(code: string, title: string, line: number, synonyms?: readonly string[]): void;
} {
  const rows = new Map<PublishedListName, ReadRow[]>();
  const faults: Finding[] = [];
  return {
    rows,
    faults,
    add(stated, statedTitle, line, synonyms = []) {
      const placed = place(stated.replace(/[†*]$/u, ""), tidy(statedTitle));
      if (placed === undefined) {
        faults.push(fault(file, "code-file-row", line));
        return;
      }
      const [name, code, title] = placed;
      const list = rows.get(name) ?? [];
      list.push({ code, title, file, line, ...(synonyms.length === 0 ? {} : { synonyms: [...new Set(synonyms)] }) });
      rows.set(name, list);
    },
  };
}

/** Which list a row belongs to, by the form of its code. Chapters are numbered and carry their range in the title. */
function place(code: string, title: string): readonly [PublishedListName, string, string] | undefined {
  const bare = title.replace(/\s*\(([A-Z]\d{2}-[A-Z]\d{2})\)$/u, "");
  if (bare === "") return undefined;
  if (/^\d{2}$/u.test(code)) {
    const range = /\(([A-Z]\d{2}-[A-Z]\d{2})\)$/u.exec(title)?.[1];
    return range === undefined ? undefined : ["chapters", range, bare];
  }
  if (/^[A-Z]\d{2}-[A-Z]\d{2}$/u.test(code)) return ["blocks", code, bare];
  if (/^[A-Z]\d{2}(?:\.?[\dA-Z-][\dA-Z]?)?$/u.test(code)) return ["ICD-10-SE", codeKey(code), title];
  if (/^[bdes]\d{1,5}$/u.test(code)) return ["ICF", code, title];
  return undefined;
}

function tidy(title: string): string {
  return title.replace(/\s+/gu, " ").trim();
}
