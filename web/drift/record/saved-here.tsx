import { Paragraph } from "@digdir/designsystemet-react";
import { useHistoryState } from "wouter/use-browser-location";
import { useLanguage } from "../../kit/use-language.tsx";
import { recordWords } from "./record-words.ts";

/** How one comes to a page from where something was saved or removed. */
export const cameFrom = { saved: { done: "saved" }, removed: { done: "removed" } } as const;

/** Says what was done on the page that one comes from. */
export function SavedHere() {
  const say = recordWords[useLanguage().language];
  const state: unknown = useHistoryState();
  const done = typeof state === "object" && state !== null && "done" in state ? state.done : undefined;
  return (
    <Paragraph role="status" className="saved-here">
      {done === "saved" && say.saved}
      {done === "removed" && say.removed}
    </Paragraph>
  );
}
