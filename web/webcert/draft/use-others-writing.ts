import { useEffect, useState } from "react";
import type { Draft } from "./unsaved-copy.ts";

/** For so long after the server has told it somebody is shown to be writing, unless it tells anew. */
const shownMs = 60_000;

type Writing = Draft["writing"];

/** Where others write: what the server told last, for a minute. */
export function useOthersWriting(first: Writing): readonly [Writing, (told: Writing) => void] {
  const [writing, setWriting] = useState(first);
  useEffect(() => {
    if (writing.length === 0) return;
    const timer = setTimeout(() => {
      setWriting([]);
    }, shownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [writing]);
  return [writing, setWriting];
}
