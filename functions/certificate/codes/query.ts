import { codeKey } from "./code-form.ts";
import { folded, letterSet, smallWords, wordsOf } from "./words.ts";

/** One thing asked for: a word, the beginning of a code, or something that may be either ("b12"). */
export interface Term {
  /** As typed, in lower case. */
  readonly word: string;
  readonly folded: string;
  readonly letters: number;
  /** Capitals without dot, where the term looks like a code or its beginning. */
  readonly codeStart: string | undefined;
  /** Small words add to a match but are not asked for. */
  readonly required: boolean;
}

/** Most terms of a query that are looked at; the longest official titles have some thirty words. */
const mostTerms = 32;

/** A letter with one or two digits, and up to two more positions; or an ICF code, which has up to five digits. */
const codeLike = /^(?:[a-z](?:\d(?:\d(?:\d[0-9a-z]?|[a-z])?)?)?|[bdes]\d{1,5})$/u;

/** Takes a query apart: "F32 svår" asks for codes that begin with F32 and have the word "svår". */
export function termsOf(query: string): readonly Term[] {
  const text = query.normalize("NFC").toLowerCase().trim();
  const whole = codeKey(text).toLowerCase();
  if (codeLike.test(whole)) return [term(whole)];
  const words = text.split(/\s+/u).flatMap((part) => {
    const code = codeKey(part).toLowerCase();
    return code.length > 1 && codeLike.test(code) ? [code] : wordsOf(part);
  });
  return required([...new Set(words)].slice(0, mostTerms).map(term));
}

function term(word: string): Term {
  const plain = folded(word);
  return {
    word,
    folded: plain,
    letters: letterSet(plain),
    codeStart: codeLike.test(word) ? word.toUpperCase() : undefined,
    required: !smallWords.has(word),
  };
}

/** A query of nothing but small words asks for them all. */
function required(terms: readonly Term[]): readonly Term[] {
  return terms.some((each) => each.required) ? terms : terms.map((each) => ({ ...each, required: true }));
}

/** Shortest parts of a compound: "knä", "värk"; one whose first part says nothing leaves more: "ångest". */
const shortestParts = { first: 3, last: 4, alone: 6 };

/**
 * A compound that no word begins with, taken apart: in Swedish the last part says what it is ("skada" of
 * "whiplashskada") and is asked for; the first part says of what, and adds to a match. The longest last part that is
 * known by itself counts, with a first part that is known too, with or without the s between them. `alone`: a longer
 * last part counts even with a first part that is not known. Undefined where there is none.
 */
export function partsOfCompound(
  word: string,
  isKnown: (part: Term) => boolean,
  alone: boolean,
): readonly Term[] | undefined {
  for (let at = shortestParts.first; at <= word.length - shortestParts.last; at += 1) {
    const last = term(word.slice(at));
    if (!isKnown(last)) continue;
    const before = word.slice(0, at);
    const first = [before, before.replace(/s$/u, "")]
      .filter((part) => part.length >= shortestParts.first)
      .map(term)
      .find(isKnown);
    if (first !== undefined) return [{ ...first, required: false }, last];
    if (alone && last.word.length >= shortestParts.alone) return [last];
  }
  return undefined;
}
