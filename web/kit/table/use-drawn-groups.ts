import { useEffect, useState } from "react";
import type { FocusEvent, RefObject } from "react";
import { flushSync } from "react-dom";

/** Which groups of a list's rows are drawn. */
export interface DrawnGroups {
  has(group: number): boolean;
  /** How high a group is that is not drawn, px: as it was, else as the first is. */
  heightOf(group: number): number | undefined;
  /** Keeps what has the focus, with the groups around it, wherever one scrolls. */
  keepFocused(event: FocusEvent): void;
}

interface Setting {
  /** How many groups there are. */
  readonly count: number;
  /** Otherwise all are drawn. */
  readonly isLong: boolean;
}

interface Seen {
  readonly near: ReadonlySet<number>;
  readonly heights: ReadonlyMap<number, number>;
}

const nothing: Seen = { near: new Set(), heights: new Map() };

/**
 * Of a long list the groups within a screen of view are drawn, those around the focus, and both ends, to which Tab
 * comes from outside; on paper all.
 *
 * @param table its bodies are the groups, each with its number in `data-group`
 */
export function useDrawnGroups(table: RefObject<HTMLTableElement | null>, { count, isLong }: Setting): DrawnGroups {
  const [{ near, heights }, setSeen] = useState(nothing);
  const [focused, setFocused] = useState(0);
  const [isPrinted, setIsPrinted] = useState(false);
  useEffect(() => {
    if (!isLong) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        setSeen((before) => seenAfter(before, entries));
      },
      { rootMargin: "100% 0px" },
    );
    for (const body of table.current?.tBodies ?? []) observer.observe(body);
    // In another width rows are of another height.
    const forget = (): void => {
      setSeen(({ near }) => ({ near, heights: nothing.heights }));
    };
    const print = ({ type }: Event): void => {
      flushSync(() => {
        setIsPrinted(type === "beforeprint");
      });
    };
    addEventListener("resize", forget);
    addEventListener("beforeprint", print);
    addEventListener("afterprint", print);
    return () => {
      observer.disconnect();
      removeEventListener("resize", forget);
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", print);
    };
  }, [table, count, isLong]);
  return {
    has: (group) =>
      !isLong || isPrinted || near.has(group) || Math.abs(group - focused) <= 1 || group === 0 || group === count - 1,
    heightOf: (group) => heights.get(group) ?? heights.get(0),
    keepFocused: ({ target }) => {
      const group = groupOf(target.closest("tbody"));
      if (group !== undefined) setFocused(group);
    },
  };
}

function seenAfter({ near, heights }: Seen, entries: readonly IntersectionObserverEntry[]): Seen {
  const nearNow = new Set(near);
  const heightsNow = new Map(heights);
  for (const { target, isIntersecting, boundingClientRect } of entries) {
    const group = groupOf(target);
    if (group === undefined) continue;
    if (isIntersecting) nearNow.add(group);
    else nearNow.delete(group);
    if (target.childElementCount > 0) heightsNow.set(group, boundingClientRect.height);
  }
  return { near: nearNow, heights: heightsNow };
}

function groupOf(body: Element | null): number | undefined {
  const group = body instanceof HTMLElement ? body.dataset["group"] : undefined;
  return group === undefined ? undefined : Number(group);
}
