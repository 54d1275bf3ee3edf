import { useEffect, useRef, useState } from "react";
import type { ApiResult } from "../call-api.ts";
import type { Problem } from "../problem.ts";
import type { Page } from "./page.ts";

/** Rows of a list that comes page by page. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** Undefined before the first page has come. */
  readonly hasMore: boolean | undefined;
  readonly isFetching: boolean;
  readonly problem?: Problem;
  more(): void;
  again(): void;
}

/** A filter may leave a page without rows though there are more; so many are asked for before the reader is. */
const mostEmptyPages = 5;

/**
 * Fetches a list by its cursor, from the start whenever the question is another.
 *
 * @param question what is asked for: what it filters by, and where
 */
export function usePages<Row>(
  question: string,
  fetchPage: (after: string | undefined) => Promise<ApiResult<Page<Row>>>,
): Rows<Row> {
  const [found, setFound] = useState<{ readonly question: string; readonly page: Page<Row> }>();
  const [problem, setProblem] = useState<Problem>();
  const [isFetching, setIsFetching] = useState(false);
  // An answer to what is no longer asked is let go.
  const asked = useRef(0);
  const go = async (before: Page<Row>): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    setIsFetching(true);
    setProblem(undefined);
    let page = before;
    for (let empty = 0; empty < mostEmptyPages; empty += 1) {
      const answer = await fetchPage(page.next);
      if (asked.current !== mine) return;
      if (!answer.ok) {
        setProblem(answer.problem);
        break;
      }
      const { next } = answer.value;
      page = { rows: [...page.rows, ...answer.value.rows], ...(next === undefined ? {} : { next }) };
      setFound({ question, page });
      if (answer.value.rows.length > 0 || next === undefined) break;
    }
    setIsFetching(false);
  };
  useEffect(() => {
    void go({ rows: [] });
    // Asked anew for another question, not for another drawing.
  }, [question]);
  const shown = found?.question === question ? found.page : undefined;
  return {
    rows: shown?.rows ?? [],
    hasMore: shown === undefined ? undefined : shown.next !== undefined,
    isFetching,
    ...(problem === undefined ? {} : { problem }),
    more: () => {
      if (shown !== undefined && !isFetching) void go(shown);
    },
    again: () => void go({ rows: [] }),
  };
}
