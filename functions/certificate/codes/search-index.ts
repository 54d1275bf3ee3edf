import { codeKey } from "./code-form.ts";
import type { CodeEntry, CodeList, CodeSystem, Heading } from "./code-list.ts";
import { rangesOf } from "./headings.ts";
import { eachWord, folded, letterSet, wordsOf } from "./words.ts";

/**
 * Where in a row a word stands; three bits of a posting. A name of one word says all by itself, a word of a longer name
 * does not.
 */
export const field = { titleStart: 0, title: 1, synonym: 2, english: 3, oneWordSynonym: 4 } as const;

/** A code as the search sees it. */
export interface Row {
  readonly system: CodeSystem;
  readonly entry: CodeEntry;
  /** Capitals without dot and hyphen. */
  readonly key: string;
}

/** A chapter or block with the rows it covers, so that a match on it reaches them all. */
export interface HeadingSpan {
  readonly heading: Heading;
  readonly words: readonly string[];
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/**
 * What a search needs, built once per set of lists and read only after that.
 *
 * Words stand once each, sorted by their folded form, so those that begin alike are neighbours; postings say which rows
 * have a word and in which field (row × 8 + field).
 */
export interface SearchIndex {
  /** Sorted by system, then by code, so each system and each code's subtree is one run. */
  readonly rows: readonly Row[];
  readonly systems: ReadonlyMap<CodeSystem, { readonly from: number; readonly to: number }>;
  /** The end of the run of codes that begin with the row's own. */
  readonly subtreeEnds: Int32Array;
  /** How many different words a title has. */
  readonly titleLengths: Uint8Array;
  readonly words: readonly string[];
  readonly foldedWords: readonly string[];
  readonly letterSets: Int32Array;
  readonly postingStarts: Int32Array;
  readonly postings: Int32Array;
  readonly headings: readonly HeadingSpan[];
  /** Room for one search, kept because clearing is cheaper than asking for it anew. */
  readonly scratch: {
    readonly best: Uint8Array;
    readonly total: Uint16Array;
    readonly met: Uint8Array;
    readonly exact: Uint8Array;
  };
}

const systemOrder: readonly CodeSystem[] = ["ICD-10-SE", "KSH97-P", "ICF"];

/** Builds the index over all lists. Pure and free of the platform: the same code serves the API and the browser. */
export function searchIndex(lists: readonly CodeList[], headings: readonly Heading[]): SearchIndex {
  const rows = sortedRows(lists);
  const systems = systemRuns(rows);
  const titleLengths = new Uint8Array(rows.length);
  const words = new WordCollector();
  for (const [row, { entry }] of rows.entries()) {
    let where: number = field.titleStart;
    let length = 0;
    eachWord(entry.title, (word) => {
      if (words.add(word, row, where)) length++;
      where = field.title;
    });
    titleLengths[row] = Math.min(255, length);
    for (const synonym of entry.synonyms ?? []) {
      const kind = synonymField(synonym);
      eachWord(synonym, (word) => words.add(word, row, kind));
    }
    if (entry.english !== undefined) eachWord(entry.english, (word) => words.add(word, row, field.english));
  }
  const spans = headings
    .filter((heading) => heading.level !== "group")
    .map((heading) => spanOf(heading, rows, systems));
  return {
    rows,
    systems,
    subtreeEnds: subtreeEnds(rows),
    titleLengths,
    ...words.sorted(),
    headings: spans.filter((span) => span.spans.length > 0),
    scratch: {
      best: new Uint8Array(rows.length),
      total: new Uint16Array(rows.length),
      met: new Uint8Array(rows.length),
      exact: new Uint8Array(rows.length),
    },
  };
}

/** The field that the words of another name count in. */
export function synonymField(synonym: string): number {
  return /[\s,/-]/u.test(synonym.trim()) ? field.synonym : field.oneWordSynonym;
}

function sortedRows(lists: readonly CodeList[]): readonly Row[] {
  return systemOrder.flatMap((system) => {
    const rows: Row[] = [];
    for (const list of lists) {
      if (list.system === system)
        for (const entry of list.entries) rows.push({ system, entry, key: codeKey(entry.code) });
    }
    return isInOrder(rows) ? rows : inOrder(rows);
  });
}

/** Official lists come in the order of their codes; then nothing needs sorting. */
function isInOrder(rows: readonly Row[]): boolean {
  for (let at = 1; at < rows.length; at++) if ((rows[at - 1]?.key ?? "") >= (rows[at]?.key ?? "")) return false;
  return true;
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

function systemRuns(rows: readonly Row[]): ReadonlyMap<CodeSystem, { from: number; to: number }> {
  const runs = new Map<CodeSystem, { from: number; to: number }>();
  for (const [at, row] of rows.entries()) {
    const run = runs.get(row.system);
    if (run === undefined) runs.set(row.system, { from: at, to: at + 1 });
    else run.to = at + 1;
  }
  return runs;
}

function subtreeEnds(rows: readonly Row[]): Int32Array {
  const ends = new Int32Array(rows.length).fill(rows.length);
  const open: { readonly at: number; readonly row: Row }[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined) continue;
    for (
      let top = open.at(-1);
      top !== undefined && !(top.row.system === row.system && row.key.startsWith(top.row.key));
      top = open.at(-1)
    ) {
      ends[top.at] = at;
      open.pop();
    }
    open.push({ at, row });
  }
  return ends;
}

/** The first row of a system's run whose code is not before the key. */
export function firstRow(
  rows: readonly Row[],
  run: { readonly from: number; readonly to: number },
  key: string,
): number {
  let low = run.from;
  let high = run.to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOf(
  heading: Heading,
  rows: readonly Row[],
  systems: ReadonlyMap<CodeSystem, { from: number; to: number }>,
): HeadingSpan {
  const spans: { from: number; to: number }[] = [];
  for (const [system, run] of systems) {
    if (system === "ICF") continue;
    for (const { from, to } of rangesOf(heading)) {
      const first = firstRow(rows, run, from);
      const end = firstRow(rows, run, `${to}\uffff`);
      if (first < end) spans.push({ from: first, to: end });
    }
  }
  return { heading, words: wordsOf(`${heading.title} ${heading.english ?? ""}`).map(folded), spans };
}

/** Gathers words and where they stand, then lays them out as sorted columns. */
class WordCollector {
  readonly #ids = new Map<string, number>();
  /** The row each word was last added to. */
  readonly #lastRows: number[] = [];
  #wordIds = new Int32Array(1 << 19);
  #places = new Int32Array(1 << 19);
  #count = 0;

  /** Adds a word; true where its row did not have it yet. */
  add(word: string, row: number, where: number): boolean {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(word, id);
    }
    if (this.#count === this.#wordIds.length) {
      this.#wordIds = grown(this.#wordIds);
      this.#places = grown(this.#places);
    }
    this.#wordIds[this.#count] = id;
    this.#places[this.#count] = row * 8 + where;
    this.#count++;
    const isNew = this.#lastRows[id] !== row;
    this.#lastRows[id] = row;
    return isNew;
  }

  sorted(): Pick<SearchIndex, "words" | "foldedWords" | "letterSets" | "postingStarts" | "postings"> {
    const pairs = Array.from(this.#ids.keys(), (word) => ({ word, folded: folded(word) }));
    pairs.sort((one, other) =>
      one.folded < other.folded || (one.folded === other.folded && one.word < other.word) ? -1 : 1,
    );
    const words = pairs.map((pair) => pair.word);
    const foldedWords = pairs.map((pair) => pair.folded);
    const placeOf = new Int32Array(words.length);
    for (const [place, word] of words.entries()) placeOf[this.#ids.get(word) ?? 0] = place;

    const starts = new Int32Array(words.length + 1);
    for (let at = 0; at < this.#count; at++) {
      const place = (placeOf[this.#wordIds[at] ?? 0] ?? 0) + 1;
      starts[place] = (starts[place] ?? 0) + 1;
    }
    for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
    const next = starts.slice();
    const postings = new Int32Array(this.#count);
    for (let at = 0; at < this.#count; at++) {
      const place = placeOf[this.#wordIds[at] ?? 0] ?? 0;
      const slot = next[place] ?? 0;
      postings[slot] = this.#places[at] ?? 0;
      next[place] = slot + 1;
    }
    return {
      words,
      foldedWords,
      letterSets: Int32Array.from(foldedWords, letterSet),
      postingStarts: starts,
      postings,
    };
  }
}

function grown(full: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}
