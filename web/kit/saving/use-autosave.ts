import { useEffect, useState } from "react";
import type { Autosave } from "./autosave.ts";
import { begun, isSaved } from "./autosave.ts";
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

/** Saves what is typed on this page, and warns before it is left with something that is not saved. */
export function useAutosave<Content>(
  start: { readonly content: Content; readonly revision: number },
  save: (content: Content, revision: number) => Promise<SaveOutcome>,
): { readonly saver: Autosaver<Content>; readonly state: Autosave<Content> } {
  const [state, setState] = useState<Autosave<Content>>(() => begun(start.content, start.revision));
  const [saver] = useState(() => new Autosaver<Content>({ ...start, save, time: browserTime, onChange: setState }));
  const isUnsaved = !isSaved(state);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
    };
  }, [isUnsaved]);
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
