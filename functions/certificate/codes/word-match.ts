import { firstAtOrAfter } from "./code-register.ts";
import { near, typosAllowed } from "./misspelling.ts";
import type { Term } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import { lacking } from "./words.ts";

/** How a term meets a word, best first. */
export type Grade = "whole" | "start" | "inflected" | "inside" | "typo" | "typo-start" | "typos";

/**
 * Points per grade and field, in the order of the fields: first word of the title, title, other name, English, other
 * name of one word.
 */
const points: Readonly<Record<Grade, readonly [number, number, number, number, number]>> = {
  whole: [120, 112, 104, 96, 124],
  start: [100, 88, 80, 64, 84],
  inflected: [84, 80, 72, 60, 74],
  inside: [60, 58, 40, 30, 42],
  typo: [52, 50, 44, 34, 46],
  "typo-start": [46, 44, 38, 28, 38],
  typos: [34, 32, 26, 18, 28],
};

/** What a match on the title of a chapter, block or broader code is worth to the codes beneath it. */
export const parentPoints: Readonly<Record<Grade, number>> = {
  whole: 24,
  start: 20,
  inflected: 16,
  inside: 0,
  typo: 8,
  "typo-start": 6,
  typos: 4,
};

/** Whether so many points come from a whole word of the title, first or not, with its marks or without. */
export function isWholeTitleWord(value: number): boolean {
  return value >= points.whole[1] - otherMarks && value <= points.whole[0];
}

/** Least points of a match that is no guess: no typo, no part of a longer word, no broader code. */
export const soundMatch = 60;

/** What a match on another spelling of å, ä, ö costs, so that the exact one comes first. */
const otherMarks = 3;

/** A word that a term meets, with the points for each field. */
export interface WordMatch {
  readonly word: number;
  readonly grade: Grade;
  readonly otherMarks: boolean;
}

export function pointsOf(match: WordMatch, field: number): number {
  return (points[match.grade][field] ?? 0) - (match.otherMarks ? otherMarks : 0);
}

/**
 * All words of the index that a term meets, each with its best grade.
 *
 * `sparing` guesses only where no word is as typed: in a long query, which is a title that was pasted, guessing at each
 * word
 * takes time and tells nothing.
 */
export function matchingWords(index: SearchIndex, term: Term, sparing: boolean): readonly WordMatch[] {
  const matches: WordMatch[] = [];
  const { foldedWords, words } = index;
  const from = firstAtOrAfter(foldedWords, term.folded);
  const to = firstAtOrAfter(foldedWords, `${term.folded}\uffff`);
  for (let word = from; word < to; word++) {
    // A small word adds to a match where it stands itself; all that begins like it says nothing.
    if (!term.required && foldedWords[word] !== term.folded) break;
    matches.push(startMatch(word, words[word] ?? "", term));
  }
  if (term.folded.length >= 5 && term.required) addUninflected(index, term, matches);
  if (term.folded.length >= 4 && term.required && !(sparing && foldedWords[from] === term.folded))
    addGuesses(index, term, { from, to }, matches);
  return matches;
}

/**
 * A word typed with å, ä or ö does not mean one without: that counts as a typo. The other way round it is how people
 * type.
 */
function startMatch(word: number, text: string, term: Term): WordMatch {
  const whole = text.length === term.word.length;
  const sameMarks = text.startsWith(term.word);
  if (!sameMarks && term.word !== term.folded) return { word, grade: whole ? "typo" : "typo-start", otherMarks: false };
  return { word, grade: whole ? "whole" : "start", otherMarks: !sameMarks };
}

/** Endings that are taken off, and what stands without them: "ryggens" asks for "rygg", "vårtor" for "vårta". */
const endings: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    "s a t n e r en et ar er na ns ts as es ens ets rna ade ans".split(" ").map((ending) => [ending, [""]]),
  ),
  or: ["", "a"],
  ar: ["", "e"],
  orna: ["a"],
  arna: ["", "e"],
  erna: [""],
};

/** Swedish endings: "ryggen" and "ryggens" also ask for "rygg", "frakturerna" for "fraktur". */
function addUninflected(index: SearchIndex, term: Term, matches: WordMatch[]): void {
  for (let length = term.folded.length - 1; length >= Math.max(4, term.folded.length - 4); length--) {
    const stem = term.folded.slice(0, length);
    for (const ending of endings[term.folded.slice(length)] ?? []) {
      const plain = stem + ending;
      for (let word = firstAtOrAfter(index.foldedWords, plain); index.foldedWords[word] === plain; word++) {
        matches.push({
          word,
          grade: "inflected",
          otherMarks: !(index.words[word] ?? "").startsWith(term.word.slice(0, length)),
        });
      }
    }
  }
}

/** Whether some word is the term, with or without a Swedish ending. */
export function isWord(index: SearchIndex, term: Term): boolean {
  if (index.foldedWords[firstAtOrAfter(index.foldedWords, term.folded)] === term.folded) return true;
  const matches: WordMatch[] = [];
  addUninflected(index, term, matches);
  return matches.length > 0;
}

/**
 * Words that hold the term ("artros" in "gonartros") and words a typo or two away, but those from `from` to `to`, which
 * begin as typed.
 */
function addGuesses(
  index: SearchIndex,
  term: Term,
  { from, to }: { readonly from: number; readonly to: number },
  matches: WordMatch[],
): void {
  // A word that is there as it was typed is not taken for one that is two typos away.
  const isThere = index.foldedWords[from] === term.folded;
  const limit = isThere ? 1 : typosAllowed(term.folded.length);
  if (limit === 0) return;
  const { foldedWords, letterSets } = index;
  // Who types å, ä or ö means it: then words are compared with their marks, else without.
  const marked = term.word !== term.folded;
  const compared = marked ? index.words : foldedWords;
  const shortest = term.folded.length - limit;
  for (let word = 0; word < foldedWords.length; word++) {
    const missing = lacking(term.letters, letterSets[word] ?? 0);
    if (missing > limit || (word >= from && word < to)) continue;
    const text = compared[word] ?? "";
    if (text.length < shortest) continue;
    if (missing === 0 && text.length > term.word.length && text.includes(term.word)) {
      matches.push({ word, grade: "inside", otherMarks: !(index.words[word] ?? "").includes(term.word) });
      continue;
    }
    const nearness = near(term.word, text, limit);
    if (nearness === undefined) continue;
    matches.push({
      word,
      grade: nearness.typos === 2 ? "typos" : nearness.whole ? "typo" : "typo-start",
      otherMarks: false,
    });
  }
}

/** The best grade a term gets among the words of a heading. Headings are long, so only beginnings count, not typos. */
export function headingGrade(term: Term, foldedWords: readonly string[]): "whole" | "start" | undefined {
  let grade: "start" | undefined;
  for (const word of foldedWords) {
    if (!word.startsWith(term.folded)) continue;
    if (word.length === term.folded.length) return "whole";
    grade = "start";
  }
  return grade;
}
