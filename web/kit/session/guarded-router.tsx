import { createContext, use, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Router } from "wouter";
import { navigate, useBrowserLocation } from "wouter/use-browser-location";
import { LeavingContext } from "./leaving.ts";

const Shown = createContext("/");

/** The address whose page is shown; the browser's may be ahead of it while somebody is asked. */
function useShownLocation(): [string, typeof navigate] {
  return [use(Shown), navigate];
}

interface Properties {
  /** The application's address, without a slash at its end. */
  readonly base: string;
  readonly children: ReactNode;
}

/** Shows the page of the browser's address; a page with text that is not saved stays until it may be left. */
export function GuardedRouter({ base, children }: Properties) {
  const [path] = useBrowserLocation();
  const { mayLeave, isUnsavedAt } = use(LeavingContext);
  const [shown, setShown] = useState(path);
  const isHeld = path !== shown && isUnsavedAt(shown);
  if (path !== shown && !isHeld) setShown(path);
  useEffect(() => {
    if (path === shown) return undefined;
    const asking = new AbortController();
    const { signal } = asking;
    void mayLeave("page", { address: shown, signal }).then((may) => {
      if (signal.aborted) return;
      if (may) setShown(path);
      else navigate(shown);
    });
    return () => {
      asking.abort();
    };
  }, [mayLeave, path, shown]);
  return (
    <Shown value={shown}>
      <Router base={base} hook={useShownLocation}>
        {children}
      </Router>
    </Shown>
  );
}
