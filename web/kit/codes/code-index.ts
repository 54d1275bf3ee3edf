import type { CodeHit, SearchOptions } from "../../../functions/certificate/codes/search.ts";
import { readSearchedCodes } from "../../../functions/webcert/codes/read-searched-codes.contract.ts";
import { searchCodes } from "../../../functions/webcert/codes/search-codes.contract.ts";
import type * as z from "zod/mini";
import type { Contract } from "../../../functions/operation/contract.ts";
import type { ApiResult, Unchanging } from "../call-api.ts";
import type { CodeSearch, SearchedList } from "./code-search.ts";
import type { AskedOfWorker, ToldByWorker } from "./code-worker.ts";

/** Calls an operation of the exchange as whoever searches, at their unit. */
export type AskExchange = <C extends Contract>(
  contract: C,
  input: Unchanging<z.input<C["input"]>>,
) => Promise<ApiResult<z.output<C["output"]>>>;

/** Where codes are searched without asking the server at each key press. */
export interface CodeIndex {
  readonly search: CodeSearch;
  readonly close: () => void;
}

/** As much of a worker as is used here. */
export interface Searcher {
  readonly ask: (asked: AskedOfWorker) => void;
  readonly close: () => void;
}

/**
 * Fetches the lists in force in the background and searches in them beside the page, with the unit's favourites first.
 * Until they are there, and where they cannot be had, the server is asked.
 */
export function openCodeIndex(
  call: AskExchange,
  startSearcher: (tell: (told: ToldByWorker) => void) => Searcher,
): CodeIndex {
  const waiting = new Map<number, (hits: readonly CodeHit[]) => void>();
  let asked = 0;
  let isReady = false;
  let favourites: NonNullable<SearchOptions["favourites"]> = [];
  const searcher = startSearcher((told) => {
    if (told.is === "ready") isReady = true;
    else {
      waiting.get(told.id)?.(told.hits);
      waiting.delete(told.id);
    }
  });

  const askServer = async (query: string, list: SearchedList): Promise<readonly CodeHit[] | undefined> => {
    const where = list === "ICF" ? ({ list: "icf" } as const) : ({ list: "diagnoses", system: list } as const);
    const answer = await call(searchCodes, { q: query, ...where });
    return answer.ok ? answer.value.codes : undefined;
  };
  const fetchFavourites = async (): Promise<void> => {
    const found = await Promise.all(
      (["ICD-10-SE", "KSH97-P"] as const).map((system) => call(searchCodes, { q: "", system, limit: 50 })),
    );
    favourites = found.flatMap((answer) => (answer.ok ? answer.value.codes : []));
  };
  const fetchLists = async (): Promise<void> => {
    const answer = await call(readSearchedCodes, {});
    if (answer.ok) searcher.ask({ is: "lists", lists: { lists: answer.value.lists, headings: answer.value.headings } });
  };
  // The favourites are few and wanted first; a list without them would put others in their place.
  void fetchFavourites().then(fetchLists);

  return {
    close: searcher.close,
    search: (query, list) => {
      if (!isReady) return askServer(query, list);
      asked += 1;
      const id = asked;
      return new Promise((found) => {
        waiting.set(id, found);
        searcher.ask({
          is: "search",
          id,
          query,
          list,
          favourites: favourites.map(({ system, code }) => ({ system, code })),
        });
      });
    },
  };
}
