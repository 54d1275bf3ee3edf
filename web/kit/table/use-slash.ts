import { useEffect } from "react";
import type { RefObject } from "react";

/** "/" leads to the first field of what narrows a list, unless somebody is typing. */
export function useSlash(fields: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const find = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      fields.current?.querySelector<HTMLElement>("select, input")?.focus();
    };
    document.addEventListener("keydown", find);
    return () => {
      document.removeEventListener("keydown", find);
    };
  }, [fields]);
}
