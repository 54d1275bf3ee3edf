import { useEffect, useState } from "react";
import * as z from "zod/mini";

const texts = z.object({ sv: z.string(), en: z.string() });

/** What the site says of the stage it lies on, at `/stage.json`; in production nothing (web/public/stage.json). */
const stage = z.object({
  /** Told below every page. */
  notice: z.exactOptional(texts),
  /** Where one chooses whom to be. */
  start: z.exactOptional(z.object({ address: z.string(), name: texts })),
});

export type Stage = z.infer<typeof stage>;

const nothingSpecial: Stage = {};

/** What the stage says of itself; nothing until it has, and where it cannot be asked. */
export function useStage(): Stage {
  const [found, setFound] = useState(nothingSpecial);
  useEffect(() => {
    const ending = new AbortController();
    void fetch("/stage.json", { signal: ending.signal })
      .then(async (response) => z.safeParse(stage, await response.json()))
      .then((read) => {
        if (read.success) setFound(read.data);
      })
      .catch(() => undefined);
    return () => {
      ending.abort();
    };
  }, []);
  return found;
}
