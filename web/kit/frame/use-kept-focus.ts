import { useEffect } from "react";
import type { RefObject } from "react";

/**
 * Keeps the focus in a part of the page: where what has it goes away, as a button does when its action is done, the
 * focus comes to the nearest that is left of what it stood in. The browser would begin anew at the top of the page.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = part.current;
    if (whole === null) return undefined;
    let around: readonly Element[] = [];
    const note = ({ target }: FocusEvent): void => {
      around = target instanceof Element ? [target, ...ancestorsWithin(whole, target)] : [];
    };
    const keep = (): void => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) return;
      if (around[0]?.isConnected !== false) return;
      const left = around.find((one) => one.isConnected);
      if (left instanceof HTMLElement) takeFocus(left);
    };
    const watching = new MutationObserver(keep);
    watching.observe(whole, { childList: true, subtree: true });
    whole.addEventListener("focusin", note);
    return () => {
      watching.disconnect();
      whole.removeEventListener("focusin", note);
    };
  }, [part]);
}

function ancestorsWithin(whole: Element, element: Element): readonly Element[] {
  const above = element.parentElement;
  return element === whole || above === null ? [] : [above, ...ancestorsWithin(whole, above)];
}

/** Whatever it is, it can have the focus for as long as it has it. */
function takeFocus(element: HTMLElement): void {
  if (!element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
}
