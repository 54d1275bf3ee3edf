import type { CodeEntry, Heading } from "../code-list.ts";

/** Reads "range|Swedish|English", a heading a line. */
export function headingsFrom(level: Heading["level"], lines: string): readonly Heading[] {
  return partsOf(lines).map(([range = "", title = "", english]) => ({ level, range, title, ...(english === undefined ? {} : { english }) }));
}

/** Reads "J06.9|Swedish|English", a code a line. One star before the code means common, two very common. */
export function entriesFrom(lines: string): readonly CodeEntry[] {
  return partsOf(lines).map(([marked = "", title = "", english]) => {
    const stars = marked.length - marked.replaceAll("*", "").length;
    return {
      code: marked.replaceAll("*", "").replace(".", ""),
      title,
      ...(english === undefined ? {} : { english }),
      ...(stars === 0 ? {} : { commonness: stars === 1 ? 1 : 2 }),
    };
  });
}

/** Reads "codes|words, words": a line of other names for one or more codes. */
export function synonymsFrom(lines: string): ReadonlyMap<string, readonly string[]> {
  const synonyms = new Map<string, string[]>();
  for (const [codes = "", words = ""] of partsOf(lines)) {
    for (const code of codes.split(/\s+/u)) {
      const key = code.replaceAll(/[.-]/gu, "");
      const names = words.split(",").map((word) => word.trim());
      synonyms.set(key, [...new Set([...(synonyms.get(key) ?? []), ...names])]);
    }
  }
  return synonyms;
}

/** The parts between the strokes of each line that is not empty. */
export function partsOf(lines: string): readonly (readonly string[])[] {
  return lines.trim().split("\n").filter((line) => line.trim() !== "").map((line) => line.split("|").map((part) => part.trim()));
}

/** Reads a list at its first use: a function that needs no codes does not pay for them when it starts. */
export function lazily<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}
