/** A piece of a text; all pieces after each other are the text. */
export interface Piece {
  readonly text: string;
  /** Whether the other text does not have it there. */
  readonly differs: boolean;
}

/** More words than so are not compared one by one: the texts are told to differ as a whole. */
const mostWords = 2000;

/** A text in pieces, word by word: what the other has too, and what it has not. */
export function differingWords(text: string, other: string): readonly Piece[] {
  if (text === other) return [{ text, differs: false }];
  const [words, others] = [wordsOf(text), wordsOf(other)];
  if (words.length > mostWords || others.length > mostWords) return [{ text, differs: true }];
  const common = commonWords(words, others);
  return joined(words.map((word, place) => ({ text: word, differs: !common.has(place) })));
}

/** Words with the blanks after them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|\S+\s*/gu) ?? [];
}

/** The places of a longest sequence of words that both have in the same order. */
function commonWords(words: readonly string[], others: readonly string[]): ReadonlySet<number> {
  const width = others.length + 1;
  // How many words are in common from one place in each on.
  const ahead = new Uint16Array((words.length + 1) * width);
  const at = (one: number, other: number): number => ahead[one * width + other] ?? 0;
  const isSame = (one: number, other: number): boolean => words[one]?.trim() === others[other]?.trim();
  for (let one = words.length - 1; one >= 0; one -= 1) {
    for (let other = others.length - 1; other >= 0; other -= 1) {
      ahead[one * width + other] = isSame(one, other)
        ? at(one + 1, other + 1) + 1
        : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const common = new Set<number>();
  for (let one = 0, other = 0; one < words.length && other < others.length;) {
    if (isSame(one, other)) {
      common.add(one);
      one += 1;
      other += 1;
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return common;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<readonly Piece[]>((before, piece) => {
    const last = before.at(-1);
    return last?.differs === piece.differs
      ? [...before.slice(0, -1), { ...last, text: last.text + piece.text }]
      : [...before, piece];
  }, []);
}
