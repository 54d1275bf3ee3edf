import type { SearchEntry } from "../api-page/search-index.ts";
import { wordStem } from "./word-stem.ts";

/** Enough to choose from without scrolling far. */
const mostFound = 16;

/**
 * The places in which every word that was asked for stands, in this form or another, those first whose name has them.
 * Nothing for less than two letters.
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

/** 0 where a word is nowhere, in no form. A word as it was asked for comes before other forms of it. */
function rankOf(entry: SearchEntry, terms: readonly string[]): number {
  const places = placesOf(entry);
  const ranks = terms.map((term) => Math.max(rankOfWord(places, term), rankOfWord(places, wordStem(term)) / 2));
  return ranks.includes(0) ? 0 : ranks.reduce((sum, rank) => sum + rank, 0);
}

type Places = ReturnType<typeof placesOf>;

function placesOf({ name, also, says, words }: SearchEntry) {
  return {
    name: name.toLowerCase(),
    alias: also.toLowerCase(),
    says: says.toLowerCase(),
    rest: words.toLowerCase(),
  };
}

function rankOfWord({ name, alias, says, rest }: Places, word: string): number {
  if (name === word) return 16;
  // An operation by its id comes before the schemas that begin with it.
  if (`${alias} `.startsWith(`${word} `)) return 12;
  if (name.startsWith(word)) return 8;
  if (alias.startsWith(word)) return 6;
  if (name.includes(word)) return 4;
  if (alias.includes(word)) return 3;
  if (says.includes(word)) return 2;
  return rest.includes(word) ? 1 : 0;
}
