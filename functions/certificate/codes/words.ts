/** Letters beyond a-z that people type without their mark. */
const plain: Readonly<Record<string, string>> = {
  å: "a",
  ä: "a",
  ö: "o",
  æ: "a",
  ø: "o",
  á: "a",
  à: "a",
  â: "a",
  é: "e",
  è: "e",
  ê: "e",
  ë: "e",
  í: "i",
  ï: "i",
  ó: "o",
  ô: "o",
  ü: "u",
  ú: "u",
  ç: "c",
  ñ: "n",
};

const marked = /[^a-z0-9]/u;
const everyMarked = /[^a-z0-9]/gu;

/** A lower-case word without marks: "ångest" is "angest", so that it is found on a keyboard without å. */
export function folded(word: string): string {
  return marked.test(word) ? word.replace(everyMarked, (letter) => plain[letter] ?? letter) : word;
}

/** Calls `found` with each word of a text in lower case: runs of letters and digits, whatever stands between. */
export function eachWord(text: string, found: (word: string) => void): void {
  const lower = text.toLowerCase();
  let start = -1;
  for (let at = 0; at < lower.length; at++) {
    const letter = lower.charCodeAt(at);
    const inWord =
      (letter >= 97 && letter <= 122) ||
      (letter >= 48 && letter <= 57) ||
      (letter >= 0xdf && letter !== 0xf7 && letter < 0x2000);
    if (inWord) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      found(lower.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) found(lower.slice(start));
}

/** The words of a text, in order. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
}

/** Words so common that a query need not meet them: "ont i ryggen" asks for "ont" and "ryggen". */
export const smallWords: ReadonlySet<string> = new Set(
  (
    "och i av på med utan som vid från till för eller en ett det de den inom under efter ej har the of and in on " +
    "with without or for a an"
  ).split(" "),
);

/** Which letters and digits a folded word holds, one bit each, to rule out unlike words without comparing them. */
export function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at);
    if (letter >= 97 && letter <= 122) set |= 1 << (letter - 97);
    else if (letter >= 48 && letter <= 57) set |= 1 << (26 + ((letter - 48) >> 1));
  }
  return set;
}

/** How many letters the first set has that the second lacks. */
export function lacking(wanted: number, held: number): number {
  let bits = wanted & ~held;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count++;
  }
  return count;
}
