import { useSyncExternalStore } from "react";

/** Whether the window fits a media query, such as "(max-width: 56rem)"; drawn anew when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (hear) => {
      const media = matchMedia(query);
      media.addEventListener("change", hear);
      return () => {
        media.removeEventListener("change", hear);
      };
    },
    () => matchMedia(query).matches,
  );
}
