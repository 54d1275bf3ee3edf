import type { CodeEntry, CodeList } from "../../functions/certificate/codes/code-list.ts";
import { blocks } from "../../functions/certificate/codes/lists/blocks.ts";
import { chapters } from "../../functions/certificate/codes/lists/chapters.ts";
import { commonDiagnoses } from "../../functions/certificate/codes/lists/common-diagnoses.ts";
import { searchCodes } from "../../functions/certificate/codes/search.ts";
import { searchIndex } from "../../functions/certificate/codes/search-index.ts";

/**
 * A list as large as the official one, made from the shipped one: the same codes with further positions, titles put
 * together of two titles and a compound word of their own, so that the number of different words grows with the list as
 * it does in the real one.
 */
function largeList(rows: number): CodeList {
  const shipped = commonDiagnoses().entries;
  const words = [...new Set(shipped.flatMap((entry) => entry.title.toLowerCase().match(/\p{L}{4,}/gu) ?? []))];
  const entries: CodeEntry[] = [...shipped];
  for (let made = 0; entries.length < rows; made++) {
    const base = shipped[(made * 7) % shipped.length];
    const other = shipped[(made * 13 + 5) % shipped.length];
    if (base === undefined || other === undefined) break;
    const compound = `${words[(made * 31) % words.length] ?? ""}${words[(made * 17 + Math.floor(made / words.length) * 101) % words.length] ?? ""}`;
    const letter = String.fromCharCode(65 + (Math.floor(made / shipped.length) % 26));
    const own = made % 3 === 0 ? compound : "";
    entries.push({
      code: `${base.code.slice(0, 3)}${made % 10}${letter}${made}`,
      title: `${base.title} ${own} med ${other.title.split(" ").slice(0, 3).join(" ")}`,
    });
  }
  entries.sort((one, other) => (one.code < other.code ? -1 : 1));
  return { system: "ICD-10-SE", version: "bench", entries };
}

/** Queries as they are typed, letter by letter, with typos, and the worst a person would type. */
const queries = [
  "d",
  "de",
  "dep",
  "depr",
  "depression",
  "depresion",
  "f43",
  "f43.8a",
  "j06.9",
  "ont i ryggen",
  "halsfluss",
  "utmattning",
  "utmatningsyndrom",
  "angest",
  "fraktur",
  "fraktur handled",
  "sjukdom",
  "andra sjukdomar i",
  "diabetes typ 2",
  "artros",
  "brutet ben",
  "xyzzyqwert",
  "Psykiska störningar och beteendestörningar orsakade av alkohol, beroendesyndrom",
  "Andra sjukdomar hos modern som kan klassificeras på annan plats men som komplicerar graviditet, förlossning " +
    "och barnsängstid",
];

/**
 * Milliseconds per search, the least, the median and the worst of the runs, in a list of so many rows; and what the
 * index costs to build.
 */
export function measureSearch(
  rows = 40_000,
  runs = 40,
): {
  readonly rows: number;
  readonly words: number;
  readonly buildMs: number;
  readonly queries: readonly {
    readonly query: string;
    readonly leastMs: number;
    readonly medianMs: number;
    readonly worstMs: number;
  }[];
} {
  const list = largeList(rows);
  const headings = [...chapters(), ...blocks()];
  const builds = Array.from({ length: 15 }, () => {
    const start = performance.now();
    searchIndex([list], headings);
    return performance.now() - start;
  });
  const index = searchIndex([list], headings);
  for (const query of queries) searchCodes(index, query);
  return {
    rows: index.rows.length,
    words: index.words.length,
    buildMs: Math.min(...builds),
    queries: queries.map((query) => {
      const times = Array.from({ length: runs }, () => {
        const start = performance.now();
        searchCodes(index, query);
        return performance.now() - start;
      }).sort((one, other) => one - other);
      return { query, leastMs: times[0] ?? 0, medianMs: times[runs >> 1] ?? 0, worstMs: times.at(-1) ?? 0 };
    }),
  };
}
