import { codeKey, displayedCode } from "./code-form.ts";
import type { CodeSystem } from "./code-list.ts";
import { isPreciseEnough } from "./diagnosis-rules.ts";
import { explain, matchByWord, type Why } from "./search-explanation.ts";
import { partsOfCompound, type Term, termsOf } from "./query.ts";
import { field, firstRow, type Row, type SearchIndex } from "./search-index.ts";
import {
  headingGrade,
  isWord,
  isWholeTitleWord,
  matchingWords,
  parentPoints,
  pointsOf,
  soundMatch,
  type WordMatch,
} from "./word-match.ts";

/** A code to choose. */
export interface CodeChoice {
  readonly system: CodeSystem;
  /** As on the wire. */
  readonly code: string;
  /** As people read it. */
  readonly displayed: string;
  readonly title: string;
  readonly english?: string;
}

/** A code that the search found. */
export interface CodeHit extends CodeChoice {
  readonly why: Why;
  readonly favourite: boolean;
  /** True where a certificate would refuse the code as too short. */
  readonly needsMorePrecision: boolean;
  /** The codes beneath that a certificate takes, where this one needs more precision; else empty. */
  readonly precise: readonly CodeChoice[];
}

export interface SearchOptions {
  /**
   * Only these systems; all that the index holds if absent. A certificate that has a diagnosis takes more from the same
   * system only.
   */
  readonly systems?: readonly CodeSystem[];
  /** The unit's or the doctor's own codes, most used first. They come before all else that matches as well. */
  readonly favourites?: readonly { readonly system: CodeSystem; readonly code: string }[];
  /** Most hits; 20 if absent. */
  readonly limit?: number;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

const favouriteLead = 2000;
const exactTitleBonus = 200;
/** One or two letters match words enough; the titles above would only add noise. */
const shortestForParents = 3;
/** More words than people type. */
const longQuery = 5;
/** Enough for a category of psychiatry with its national codes. */
const mostPreciseChoices = 40;

/**
 * Finds codes by code or words, in one field: the beginning of a code with or without dot, words in
 * any order by their beginning, other names, English, the titles above a code; å, ä, ö also typed as a and o; one typo
 * in words of four letters, two in words of eight. The order is the same for the same index, query and options.
 *
 * An empty query answers with the favourites. Where nothing has all the words, codes that lack one are shown; where no
 * code begins as typed, the nearest broader one is.
 */
export function searchCodes(index: SearchIndex, query: string, options: SearchOptions = {}): readonly CodeHit[] {
  const limit = options.limit ?? 20;
  const runs = [...index.systems].filter(([system]) => options.systems?.includes(system) ?? true).map(([, run]) => run);
  const favourites = favouriteRows(index, options);
  const typed = termsOf(query);
  if (typed.length === 0) {
    return [...favourites.keys()].slice(0, limit).map((row) => hit(index, row, { kind: "favourite" }, favourites));
  }
  const asked = typed.filter((term) => term.required).length;
  const meetings = typed.flatMap((term) => meet(index, term, asked > longQuery));
  const terms = meetings.map(({ term }) => term);
  score(index, meetings, runs);
  const typedLength = terms.reduce((length, term) => length + term.word.length, 0);
  const search: Search = { index, runs, terms, typedLength, favourites, limit };
  const best = (required: number): readonly number[] => top(search, required);
  // Of a long query one word may be lacking from the start: it can be misspelt into another word.
  let rows = best(asked > longQuery ? asked - 1 : asked);
  if (rows.length === 0 && asked > 1) rows = best(asked - 1);
  if (rows.length === 0) return nearest(search);
  const met = meetings.map(({ matches }) => matchByWord(index, matches));
  return rows.map((row) => hit(index, row, explain(index, row, terms, met), favourites));
}

/** A term with the words that it met. */
interface MetTerm {
  readonly term: Term;
  readonly matches: readonly WordMatch[];
}

/** What a term met; in its two parts where it is a compound that nothing is called by, nor by one a typo away. */
function meet(index: SearchIndex, term: Term, sparing: boolean): readonly MetTerm[] {
  const matches = matchingWords(index, term, sparing);
  const parts =
    term.required && matches.every(({ grade }) => grade === "typos")
      ? partsOfCompound(term.word, (part) => isWord(index, part), matches.length === 0)
      : undefined;
  return parts?.map((part) => ({ term: part, matches: matchingWords(index, part, sparing) })) ?? [{ term, matches }];
}

/** What is looked for, and where. */
interface Search {
  readonly index: SearchIndex;
  /** The rows of each code system that is searched. */
  readonly runs: readonly Run[];
  readonly terms: readonly Term[];
  /** Letters typed, all terms together. */
  readonly typedLength: number;
  /** Rows of favourites, each with its place among them. */
  readonly favourites: ReadonlyMap<number, number>;
  readonly limit: number;
}

/** Rows of the favourites that the search may show, each with its place among them. */
function favouriteRows(index: SearchIndex, options: SearchOptions): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const favourite of options.favourites ?? []) {
    const run = index.systems.get(favourite.system);
    if (run === undefined || !(options.systems?.includes(favourite.system) ?? true)) continue;
    const key = codeKey(favourite.code);
    const row = firstRow(index.rows, run, key);
    if (row < run.to && index.rows[row]?.key === key && !rows.has(row)) rows.set(row, rows.size);
  }
  return rows;
}

/** Adds up, for each row, the best match of each term. */
function score(index: SearchIndex, meetings: readonly MetTerm[], runs: readonly Run[]): void {
  const { best, total, met, exact } = index.scratch;
  total.fill(0);
  met.fill(0);
  exact.fill(0);
  for (const { term, matches } of meetings) {
    best.fill(0);
    const reachesBelow = term.required && term.folded.length >= shortestForParents;
    for (const match of matches) markWord(index, match, best, reachesBelow);
    markHeadings(index, term, best);
    if (term.codeStart !== undefined && term.required) markCodes(index, term.codeStart, runs, best);
    for (const run of runs) {
      for (let row = run.from; row < run.to; row++) {
        const points = best[row] ?? 0;
        if (points === 0) continue;
        total[row] = (total[row] ?? 0) + points;
        if (term.required) met[row] = (met[row] ?? 0) + 1;
        if (isWholeTitleWord(points)) exact[row] = (exact[row] ?? 0) + 1;
      }
    }
  }
}

function markWord(index: SearchIndex, match: WordMatch, best: Uint8Array, reachesBelow: boolean): void {
  const { postings, postingStarts, subtreeEnds } = index;
  const perField = Object.values(field).map((where) => pointsOf(match, where));
  const inherited = reachesBelow ? parentPoints[match.grade] : 0;
  const end = postingStarts[match.word + 1] ?? 0;
  // Postings are in the order of the rows, so what lies under a category is not raised again for each code in it.
  let raisedTo = 0;
  for (let at = postingStarts[match.word] ?? 0; at < end; at++) {
    const posting = postings[at] ?? 0;
    const row = posting >> 3;
    const points = perField[posting & 7] ?? 0;
    if (points > (best[row] ?? 0)) best[row] = points;
    const subtreeEnd = subtreeEnds[row] ?? 0;
    if (inherited === 0 || subtreeEnd <= raisedTo) continue;
    raise(best, Math.max(row + 1, raisedTo), subtreeEnd, inherited);
    raisedTo = subtreeEnd;
  }
}

function markHeadings(index: SearchIndex, term: Term, best: Uint8Array): void {
  if (!term.required || term.folded.length < shortestForParents) return;
  for (const { words, spans } of index.headings) {
    const grade = headingGrade(term, words);
    // A chapter says less than the code just above, so it is worth less.
    if (grade !== undefined) for (const span of spans) raise(best, span.from, span.to, parentPoints[grade] / 2);
  }
}

/** A longer beginning of a code leaves less doubt that a code is meant. */
function markCodes(index: SearchIndex, start: string, runs: readonly Run[], best: Uint8Array): void {
  const points = start.length === 1 ? 90 : start.length === 2 ? 150 : 200;
  for (const run of runs) {
    const from = firstRow(index.rows, run, start);
    raise(best, from, firstRow(index.rows, run, `${start}\uffff`), points);
    if (from < run.to && index.rows[from]?.key === start) best[from] = 250;
  }
}

function raise(best: Uint8Array, from: number, to: number, points: number): void {
  for (let row = from; row < to; row++) if ((best[row] ?? 0) < points) best[row] = points;
}

/**
 * The best rows that meet at least so many required terms, best first. Equal ones stand in the order of the
 * classification.
 */
function top(search: Search, required: number): readonly number[] {
  const { index, runs, limit } = search;
  const { met } = index.scratch;
  const rows: number[] = [];
  const scores: number[] = [];
  for (const run of runs) {
    for (let row = run.from; row < run.to; row++) {
      if ((met[row] ?? 0) < required) continue;
      const value = worth(search, row) + favouriteBonus(search, row);
      if (rows.length === limit && value <= (scores[limit - 1] ?? 0)) continue;
      let at = rows.length === limit ? limit - 1 : rows.length;
      while (at > 0 && value > (scores[at - 1] ?? 0)) {
        rows[at] = rows[at - 1] ?? 0;
        scores[at] = scores[at - 1] ?? 0;
        at--;
      }
      rows[at] = row;
      scores[at] = value;
    }
  }
  return rows;
}

function worth({ index, terms, typedLength }: Search, row: number): number {
  const { total, exact } = index.scratch;
  const points = total[row] ?? 0;
  const length = index.titleLengths[row] ?? 0;
  const byCodeAlone = terms.length === 1 && points >= 150;
  const commonness = (index.rows[row]?.entry.commonness ?? 0) * (typedLength <= 3 ? 24 : 7);
  // Short titles first: they say what was asked for and little else. Under a typed code the order of the codes is
  // better.
  const brevity = byCodeAlone ? 0 : -Math.min(length, 20);
  const isWholeTitle = exact[row] === terms.length && length === terms.length;
  return points + commonness + brevity + (isWholeTitle ? exactTitleBonus : 0);
}

/** Favourites lead where they match soundly; one that only a guess finds stays among the guesses. */
function favouriteBonus({ index, terms, typedLength, favourites }: Search, row: number): number {
  if (favourites.size === 0) return 0;
  const place = favourites.get(row);
  if (
    place === undefined ||
    (index.scratch.total[row] ?? 0) < soundMatch * terms.filter((term) => term.required).length
  )
    return 0;
  return favouriteLead + (typedLength <= 3 ? 50 * Math.max(0, 20 - place) : 0);
}

/**
 * Where no code begins as typed: the longest beginning that some code has, because lists differ in how deep they go.
 */
function nearest({ index, terms, runs, favourites, limit }: Search): readonly CodeHit[] {
  const typed = terms.length === 1 ? terms[0]?.codeStart : undefined;
  for (let length = (typed?.length ?? 0) - 1; length >= 3; length--) {
    const start = (typed ?? "").slice(0, length);
    const rows = runs.flatMap((run) => {
      const from = firstRow(index.rows, run, start);
      const to = firstRow(index.rows, run, `${start}\uffff`);
      return Array.from({ length: Math.min(limit, to - from) }, (_, at) => from + at);
    });
    if (rows.length > 0)
      return rows.slice(0, limit).map((row) => hit(index, row, { kind: "nearest-code", text: start }, favourites));
  }
  return [];
}

function hit(index: SearchIndex, at: number, why: Why, favourites: ReadonlyMap<number, number>): CodeHit {
  const row = index.rows[at];
  if (row === undefined) throw new Error("The search index has no such row.");
  const needsMorePrecision = row.system !== "ICF" && !isPreciseEnough(row.entry.code);
  const beneath = needsMorePrecision ? index.rows.slice(at + 1, index.subtreeEnds[at] ?? at + 1) : [];
  return {
    ...choice(row),
    why,
    favourite: favourites.has(at),
    needsMorePrecision,
    precise: beneath
      .filter((each) => isPreciseEnough(each.entry.code))
      .slice(0, mostPreciseChoices)
      .map(choice),
  };
}

function choice({ system, entry }: Row): CodeChoice {
  return {
    system,
    code: entry.code,
    displayed: displayedCode(system, entry.code),
    title: entry.title,
    ...(entry.english === undefined ? {} : { english: entry.english }),
  };
}
