import { useEffect } from "react";
import type { RefObject } from "react";

/**
 * Tells the page's style how high the foot is that lies over it (`--foot-height`), so that what gets the focus is
 * scrolled clear of it (WCAG 2.4.11).
 */
export function useFootHeight(foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = foot;
    if (current === null) return undefined;
    const { style } = document.documentElement;
    const watching = new ResizeObserver(() => {
      style.setProperty("--foot-height", `${String(current.offsetHeight)}px`);
    });
    watching.observe(current);
    return () => {
      watching.disconnect();
      style.removeProperty("--foot-height");
    };
  }, [foot]);
}
