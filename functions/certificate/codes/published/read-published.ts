import type { Finding } from "../../../operation/result.ts";
import { wireCode } from "../../types/findings/diagnosis-form.ts";
import { codeKey } from "../code-form.ts";
import { decoded, hasStrangeLetters } from "./decode.ts";
import type { PublishedFile, PublishedListName, PublishedRow, Sheet } from "./published-list.ts";
import { fault, type FileFault } from "./refused-file.ts";
import { linesOf, type TableRow, tabSeparated } from "./tab-separated.ts";

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
 * - ICD-10-SE, KSH97-P and ICF as a table with headings (Kod, Titel …), where a code may take several rows; in a
 *   workbook, each sheet that has such a table;
 * - ICD-10-SE as text files per level: a code, range or chapter number, an empty column, the title;
 * - chapters ("A00-B99Title") and the groups of the statistics ("A00-E90,G00-L99:Title").
 */
export function readPublished(file: PublishedFile): ReadFile {
  if ("fault" in file) return faulty(file.name, file.fault);
  const read = "sheets" in file ? readSheets(file.name, file.sheets) : readText(file.name, file.bytes);
  const isEmpty = read.faults.length === 0 && [...read.rows.values()].every((rows) => rows.length === 0);
  return isEmpty ? faulty(file.name, "code-file-empty") : read;
}

function faulty(file: string, code: FileFault, line?: number): ReadFile {
  return { rows: new Map(), faults: [fault(file, code, line)] };
}

function readText(file: string, bytes: Uint8Array): ReadFile {
  const text = decoded(bytes);
  if (text === undefined) return faulty(file, "code-file-encoding");
  const lines = linesOf(text).map((content, at) => ({ line: at + 1, content: content.trimEnd() }));
  const filled = lines.filter(({ content }) => content !== "");
  if (filled.length === 0) return faulty(file, "code-file-empty");
  const first = filled[0]?.content ?? "";
  if (columnsOf(first.replaceAll('"', "").split("\t")) !== undefined) {
    const table = tabSeparated(text);
    return "openQuote" in table ? faulty(file, "code-file-quote", table.openQuote) : readTable(file, table.rows);
  }
  if (/^[^\t]+\t[^\t]*\t/u.test(first)) return readLevels(file, filled);
  if (openPosition.test(first))
    return readEach(file, /alt/iu.test(file) ? "KSH97-P-synonyms" : "KSH97-P", filled, openPosition);
  if (groupLine.test(first)) return readEach(file, "groups", filled, groupLine);
  if (chapterLine.test(first)) return readEach(file, "chapters", filled, chapterLine);
  return faulty(file, "code-file-unknown");
}

/** The tables of a workbook, which has sheets of explanations too. */
function readSheets(file: string, sheets: readonly Sheet[]): ReadFile {
  if (sheets.every(({ rows }) => rows.length === 0)) return faulty(file, "code-file-empty");
  if (sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(hasStrangeLetters))))
    return faulty(file, "code-file-encoding");
  const rows = new Map<PublishedListName, readonly ReadRow[]>();
  const faults: Finding[] = [];
  let tables = 0;
  for (const sheet of sheets) {
    const heading = sheet.rows.slice(0, mostRowsAboveHeadings).findIndex((row) => columnsOf(row.cells) !== undefined);
    if (heading < 0) continue;
    tables += 1;
    const read = readTable(sheets.length === 1 ? file : `${file} (${sheet.name})`, sheet.rows.slice(heading));
    faults.push(...read.faults);
    for (const [name, more] of read.rows) rows.set(name, [...(rows.get(name) ?? []), ...more]);
  }
  return tables === 0 ? faulty(file, "code-file-unknown") : { rows, faults };
}

/** A published sheet has a title or two above its headings. */
const mostRowsAboveHeadings = 10;

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
  const rows = lines.map(({ line, content }) => ({ line, cells: content.split("\t") }));
  const read = collector(
    file,
    rows.map(({ cells }) => cells[0] ?? ""),
  );
  for (const { line, cells } of rows) {
    const [code = "", , title = "", ...more] = cells;
    if (more.some((cell) => cell.trim() !== "")) read.faults.push(fault(file, "code-file-row", line));
    else read.add(code.trim(), title, line);
  }
  return read;
}

/** Where in a table the code, its title and its other names stand. */
interface Columns {
  readonly code: number;
  readonly title: number;
  readonly names: readonly number[];
}

/** The columns that headings name; undefined where they are no headings of codes. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  const headings = cells.map((cell) => tidy(cell).toLowerCase());
  const code = headings.findIndex((heading) => /^(?:icf-)?kod(?:er)?$/u.test(heading));
  const title = headings.findIndex((heading) =>
    /^(?:titel|text|kodtext|klartext|benämning(?:\/kodtext)?)$/u.test(heading),
  );
  if (code < 0 || title < 0) return undefined;
  const names = headings.flatMap((heading, at) =>
    /^(?:exempel|innefattar|alternativ term)$/u.test(heading) ? [at] : [],
  );
  return { code, title, names };
}

/** A component or a block of ICF, which stands among the codes without being one. */
const icfHeading = /^[bdes]$|\([bdes]\d+-[bdes]?\d+\)$/u;

/** Reads the rows under the headings, which come first. */
function readTable(file: string, [headings, ...rows]: readonly TableRow[]): ReadFile {
  const columns = columnsOf(headings?.cells ?? []);
  if (columns === undefined) return faulty(file, "code-file-unknown");
  const read = collector(
    file,
    rows.map(({ cells }) => cells[columns.code] ?? ""),
  );
  let code = "";
  let open: { title: string; line: number; synonyms: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined) read.add(code, open.title, open.line, open.synonyms);
    open = undefined;
  };
  for (const { line, cells } of rows) {
    const stated = cells[columns.code]?.trim() ?? "";
    const title = tidy(cells[columns.title] ?? "");
    const otherNames = columns.names.flatMap((at) => namesIn(cells[at] ?? ""));
    // A code goes on over further rows: its code again or none, without a title or with the same.
    if (open !== undefined && (stated === "" || stated === code) && (title === "" || title === open.title)) {
      open.synonyms.push(...otherNames);
      continue;
    }
    close();
    if (icfHeading.test(stated) || (stated === "" && icfHeading.test(title))) continue;
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

/**
 * Gathers the rows of a file by list.
 *
 * @param codes of the whole file: only KSH97-P has codes with an open position, which tell it from ICD-10-SE
 */
function collector(
  file: string,
  codes: readonly string[],
): ReadFile & {
  readonly faults: Finding[];
  add(code: string, title: string, line: number, synonyms?: readonly string[]): void;
} {
  const rows = new Map<PublishedListName, ReadRow[]>();
  const faults: Finding[] = [];
  const diagnoses = codes.some((code) => /^[A-Z]\d{2}-[A-Z]?$/u.test(code.trim())) ? "KSH97-P" : "ICD-10-SE";
  return {
    rows,
    faults,
    add(stated, statedTitle, line, synonyms = []) {
      const placed = place(stated.replace(/[†*]$/u, ""), tidy(statedTitle), diagnoses);
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
function place(
  code: string,
  title: string,
  diagnoses: "ICD-10-SE" | "KSH97-P",
): readonly [PublishedListName, string, string] | undefined {
  const bare = title.replace(/\s*\(([A-Z]\d{2}-[A-Z]\d{2})\)$/u, "");
  if (bare === "") return undefined;
  if (/^\d{1,2}$/u.test(code)) {
    const range = /\(([A-Z]\d{2}-[A-Z]\d{2})\)$/u.exec(title)?.[1];
    return range === undefined ? undefined : ["chapters", range, bare];
  }
  if (/^[A-Z]\d{2}-[A-Z]\d{2}$/u.test(code)) return ["blocks", code, bare];
  if (/^[A-Z]\d{2}(?:\.?[\dA-Z-][\dA-Z]?)?$/u.test(code))
    return [diagnoses, diagnoses === "KSH97-P" ? wireCode(code) : codeKey(code), title];
  if (/^[bdes]\d{1,5}[A-Z]?$/u.test(code)) return ["ICF", code, title];
  return undefined;
}

function tidy(title: string): string {
  return title.replace(/\s+/gu, " ").trim();
}
