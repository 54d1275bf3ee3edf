import type { SearchEntry } from "../api-page/search-index.ts";

/** Enough to choose from without scrolling far. */
const mostFound = 12;

/**
 * The places in which every word that was asked for stands, those first whose name has them. Nothing for less than two
 * letters.
 */
export function findPlaces(entries: readonly SearchEntry[], asked: string): readonly SearchEntry[] {
  if (!isAsked(asked)) return [];
  const terms = termsOf(asked);
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, terms) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, mostFound)
    .map(({ entry }) => entry);
}

/** Whether there is enough to look for. */
export function isAsked(asked: string): boolean {
  return termsOf(asked).join("").length >= 2;
}

function termsOf(asked: string): readonly string[] {
  return asked.toLowerCase().split(/\s+/).filter(Boolean);
}

/** 0 where a word is nowhere. */
function rankOf({ name, also, says, words }: SearchEntry, terms: readonly string[]): number {
  const [first, alias] = [name.toLowerCase(), also.toLowerCase()];
  const [second, rest] = [says.toLowerCase(), words.toLowerCase()];
  const ranks = terms.map((term): number => {
    if (first === term) return 16;
    if (first.startsWith(term)) return 8;
    if (alias.startsWith(term)) return 6;
    if (first.includes(term)) return 4;
    if (alias.includes(term)) return 3;
    if (second.includes(term)) return 2;
    return rest.includes(term) ? 1 : 0;
  });
  return ranks.includes(0) ? 0 : ranks.reduce((sum, rank) => sum + rank, 0);
}
