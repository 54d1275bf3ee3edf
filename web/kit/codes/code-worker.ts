import { listFromText } from "../../../functions/certificate/codes/list-text.ts";
import type { EditionText } from "../../../functions/certificate/codes/list-text.ts";
import { searchCodes } from "../../../functions/certificate/codes/search.ts";
import type { CodeHit, SearchOptions } from "../../../functions/certificate/codes/search.ts";
import { searchIndex } from "../../../functions/certificate/codes/search-index.ts";
import type { SearchIndex } from "../../../functions/certificate/codes/search-index.ts";
import type { SearchedList } from "./code-search.ts";

/** What the page asks of its worker: to take the lists, then to search in them. */
export type AskedOfWorker =
  | { readonly is: "lists"; readonly lists: Pick<EditionText, "lists" | "headings"> }
  | {
      readonly is: "search";
      readonly id: number;
      readonly query: string;
      readonly list: SearchedList;
      readonly favourites: NonNullable<SearchOptions["favourites"]>;
    };

/** What it tells: that it can be asked, and what it found. */
export type ToldByWorker =
  { readonly is: "ready" } | { readonly is: "found"; readonly id: number; readonly hits: readonly CodeHit[] };

/** Hits that a list shows; nobody reads further down. */
const limit = 20;

/** The search of codes by the server's own code, beside the page so that building the index stops no key press. */
export function codeWorker(tell: (told: ToldByWorker) => void): (asked: AskedOfWorker) => void {
  let indexes: { readonly diagnoses: SearchIndex; readonly icf: SearchIndex } | undefined;
  return (asked) => {
    if (asked.is === "lists") {
      const lists = asked.lists.lists.map(({ system, version, codes }) => listFromText(system, version, codes));
      const indexOf = (isIcf: boolean) =>
        searchIndex(
          lists.filter(({ system }) => (system === "ICF") === isIcf),
          asked.lists.headings,
        );
      indexes = { diagnoses: indexOf(false), icf: indexOf(true) };
      tell({ is: "ready" });
    } else if (indexes !== undefined) {
      const { id, query, list, favourites } = asked;
      const index = list === "ICF" ? indexes.icf : indexes.diagnoses;
      tell({ is: "found", id, hits: searchCodes(index, query, { systems: [list], favourites, limit }) });
    }
  };
}
