import { useEffect, useRef } from "react";

/**
 * Alt and a key do what a button on the page does; not while a dialog is open, and once however long it is held.
 *
 * @param code the key by its place (`KeyboardEvent.code`), for with Alt it may write another letter
 */
export function useShortcut(code: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.code !== code || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      if (document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      // What is being typed in is left first, so that its last word is in.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      latest.current();
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [code]);
}
