import type { Shown } from "./browser-session.ts";

/** Where this page is shown. */
export function shownHere(): Shown {
  return window.parent === window ? "page" : "frame";
}
