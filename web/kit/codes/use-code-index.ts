import { useCallback, useEffect, useRef } from "react";
import { openCodeIndex } from "./code-index.ts";
import type { AskExchange, CodeIndex, Searcher } from "./code-index.ts";
import type { CodeSearch } from "./code-search.ts";
import type { ToldByWorker } from "./code-worker.ts";

/** A search of codes that answers at once, as soon as the lists have been fetched; of the unit that is called for. */
export function useCodeIndex(call: AskExchange): CodeSearch {
  const index = useRef<CodeIndex>(undefined);
  useEffect(() => {
    const opened = openCodeIndex(call, startWorker);
    index.current = opened;
    return () => opened.close();
  }, [call]);
  return useCallback((query, list) => index.current?.search(query, list) ?? [], []);
}

function startWorker(tell: (told: ToldByWorker) => void): Searcher {
  const worker = new Worker(new URL("./code-worker-entry.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<ToldByWorker>) => tell(data));
  return { ask: (asked) => worker.postMessage(asked), close: () => worker.terminate() };
}
