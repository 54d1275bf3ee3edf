import { displayedCode } from "./code-form.ts";
import type { Term } from "./query.ts";
import { field, type SearchIndex, synonymField } from "./search-index.ts";
import { headingGrade, parentPoints, pointsOf, type WordMatch } from "./word-match.ts";
import { wordsOf } from "./words.ts";

/**
 * Why a code was found, so that a surprising hit explains itself ("halsfluss" finds J03.9 as a synonym). Where several
 * words were typed, the match that is furthest from what was typed.
 *
 * `text` is what was met: the code, the title, the other name, the title above, or the word that was taken to be meant.
 */
export type Why =
  | {
      readonly kind: "code" | "title" | "synonym" | "english" | "parent" | "spelling" | "nearest-code";
      readonly text: string;
    }
  | { readonly kind: "favourite" };

const order = ["code", "title", "synonym", "english", "parent", "spelling"] as const;
interface Reason {
  readonly kind: (typeof order)[number];
  readonly text: string;
  readonly points: number;
}

/** The best match of each word that a term met. */
export type MatchByWord = ReadonlyMap<string, WordMatch>;

export function matchByWord(index: SearchIndex, matches: readonly WordMatch[]): MatchByWord {
  const byWord = new Map<string, WordMatch>();
  for (const match of matches) {
    const word = index.words[match.word] ?? "";
    const known = byWord.get(word);
    if (known === undefined || pointsOf(match, 0) > pointsOf(known, 0)) byWord.set(word, match);
  }
  return byWord;
}

/** Says why a row matched, by looking its own words up among those that each term met. */
export function explain(index: SearchIndex, row: number, terms: readonly Term[], matches: readonly MatchByWord[]): Why {
  let furthest: Reason | undefined;
  for (const [at, term] of terms.entries()) {
    const runtime = reasonOf(index, row, term, matches[at] ?? new Map());
    if (runtime === undefined) continue;
    if (furthest === undefined || order.indexOf(runtime.kind) > order.indexOf(furthest.kind)) furthest = runtime;
  }
  const entry = index.rows[row]?.entry;
  return furthest === undefined
    ? { kind: "title", text: entry?.title ?? "" }
    : { kind: furthest.kind, text: furthest.text };
}

function reasonOf(index: SearchIndex, at: number, term: Term, byWord: MatchByWord): Reason | undefined {
  const row = index.rows[at];
  if (row === undefined) return undefined;
  if (term.codeStart !== undefined && row.key.startsWith(term.codeStart)) {
    return { kind: "code", text: displayedCode(row.system, row.entry.code), points: 255 };
  }
  const reasons = [
    ...reasonsIn(row.entry.title, "title", field.title, byWord),
    ...(row.entry.synonyms ?? []).flatMap((synonym) => reasonsIn(synonym, "synonym", synonymField(synonym), byWord)),
    ...(row.entry.english === undefined ? [] : reasonsIn(row.entry.english, "english", field.english, byWord)),
    ...reasonsAbove(index, at, term, byWord),
  ];
  return reasons.reduce<Reason | undefined>(
    (best, each) => (best === undefined || each.points > best.points ? each : best),
    undefined,
  );
}

function reasonsIn(
  text: string,
  kind: "title" | "synonym" | "english",
  where: number,
  byWord: MatchByWord,
): readonly Reason[] {
  return wordsOf(text).flatMap((word): readonly Reason[] => {
    const match = byWord.get(word);
    if (match === undefined) return [];
    const points = pointsOf(match, where);
    return match.grade.startsWith("typo") ? [{ kind: "spelling", text: word, points }] : [{ kind, text, points }];
  });
}

function reasonsAbove(index: SearchIndex, at: number, term: Term, byWord: MatchByWord): readonly Reason[] {
  const row = index.rows[at];
  if (row === undefined) return [];
  const reasons: Reason[] = [];
  for (let above = at - 1; above >= 0; above--) {
    const ancestor = index.rows[above];
    if (ancestor?.system !== row.system || ancestor.key.slice(0, 3) !== row.key.slice(0, 3)) break;
    if (!row.key.startsWith(ancestor.key)) continue;
    for (const text of [ancestor.entry.title, ...(ancestor.entry.synonyms ?? []), ancestor.entry.english ?? ""]) {
      for (const word of wordsOf(text)) {
        const match = byWord.get(word);
        if (match !== undefined)
          reasons.push({ kind: "parent", text: ancestor.entry.title, points: parentPoints[match.grade] });
      }
    }
  }
  for (const { heading, words, spans } of index.headings) {
    if (!spans.some((span) => span.from <= at && at < span.to)) continue;
    const grade = headingGrade(term, words);
    if (grade !== undefined) reasons.push({ kind: "parent", text: heading.title, points: parentPoints[grade] / 2 });
  }
  return reasons;
}
