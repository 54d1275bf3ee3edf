import { useLayoutEffect } from "react";
import type { RefObject } from "react";

/** Shows whoever came for this very message where it is. */
export function useCameFor(place: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useLayoutEffect(() => {
    if (!isWanted) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "center" });
    // Once: it is how one came here.
  }, []);
}
