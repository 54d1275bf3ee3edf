import { useEffect, useState } from "react";
import type { Autosave } from "./autosave.ts";
import { begun } from "./autosave.ts";
import { Autosaver } from "./autosaver.ts";
import type { SaveOutcome, Time } from "./autosaver.ts";

const browserTime: Time = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * Saves what is typed on this page.
 *
 * @param onChange hears of each state at once, also after the page was left
 */
export function useAutosave<Content>(
  start: { readonly content: Content; readonly revision: number },
  save: (content: Content, revision: number) => Promise<SaveOutcome>,
  onChange: (state: Autosave<Content>) => void,
): { readonly saver: Autosaver<Content>; readonly state: Autosave<Content> } {
  const [state, setState] = useState<Autosave<Content>>(() => begun(start.content, start.revision));
  const [saver] = useState(() => {
    const hear = (changed: Autosave<Content>): void => {
      setState(changed);
      onChange(changed);
    };
    return new Autosaver<Content>({ ...start, save, time: browserTime, onChange: hear });
  });
  useEffect(
    () => () => {
      // Leaving within the application: what is left goes on its way.
      void saver.flush();
    },
    [saver],
  );
  useEffect(() => {
    const goOn = (): void => {
      void saver.flush();
    };
    addEventListener("online", goOn);
    return () => {
      removeEventListener("online", goOn);
    };
  }, [saver]);
  return { saver, state };
}
