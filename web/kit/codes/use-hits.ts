import { useEffect, useState } from "react";
import type { CodeHit } from "../../../functions/certificate/codes/search.ts";
import type { CodeSearch, SearchedList } from "./code-search.ts";

/** What a search has found so far. */
export interface Found {
  /** Undefined while they are being asked for. */
  readonly hits: readonly CodeHit[] | undefined;
  /** They answer what was typed before, and the answer to what is typed now is on its way. */
  readonly isBehind: boolean;
  /** Nobody answers. */
  readonly isSilent: boolean;
}

interface Answered {
  readonly query: string;
  readonly list: SearchedList;
  readonly hits: readonly CodeHit[] | undefined;
}

/** The hits of a query: at once where the list is at hand; else what is asked for, the latest question only. */
export function useHits(search: CodeSearch, query: string, list: SearchedList, isAsked: boolean): Found {
  const [answered, setAnswered] = useState<Answered | undefined>(undefined);
  useEffect(() => {
    if (!isAsked) return;
    let isLatest = true;
    const found = search(query, list);
    const tell = (hits: readonly CodeHit[] | undefined): void => {
      if (isLatest) setAnswered({ query, list, hits });
    };
    if (found instanceof Promise) void found.then(tell, () => tell(undefined));
    else tell(found);
    return () => {
      isLatest = false;
    };
  }, [search, query, list, isAsked]);
  const isCurrent = answered?.query === query && answered.list === list;
  return isCurrent
    ? { hits: answered.hits ?? [], isBehind: false, isSilent: answered.hits === undefined }
    : { hits: answered?.list === list && query !== "" ? answered.hits : undefined, isBehind: true, isSilent: false };
}
