import type { Locator, Page } from "playwright-core";

/** How somebody uses a page: everything a page object does goes through the one hand it is given. */
export interface Hand {
  /** Presses a button or a link, or what else answers a click. */
  press(target: Locator): Promise<void>;
  /** Chooses an alternative, or ticks a box. */
  choose(target: Locator): Promise<void>;
  /** Picks in a menu, by the words of the option. */
  pick(menu: Locator, option: string): Promise<void>;
  /** Writes in a field, in place of what was there, and stays in it. */
  write(field: Locator, text: string): Promise<void>;
  /** Presses a key where the focus is. */
  key(name: string): Promise<void>;
}

/** With mouse and keys, as most do. */
export function mouse(page: Page): Hand {
  return {
    press: (target) => target.click(),
    choose: (target) => target.check(),
    pick: async (menu, option) => {
      await menu.selectOption({ label: option });
    },
    write: async (field, text) => {
      await field.click();
      await replace(page, text);
    },
    key: (name) => page.keyboard.press(name),
  };
}

/** So many presses of Tab pass the longest form twice. */
const mostPresses = 400;

/** What of an element in the page is looked at here. */
interface Stop {
  readonly type?: string;
  readonly name?: string;
  readonly ownerDocument: { readonly activeElement: Stop | null };
}

function hasFocus(element: Stop): boolean {
  return element === element.ownerDocument.activeElement;
}

/** Radio buttons that belong together are one stop. */
function isAtStop(element: Stop): boolean {
  const { activeElement } = element.ownerDocument;
  if (element === activeElement) return true;
  return element.type === "radio" && activeElement?.type === "radio" && activeElement.name === element.name;
}

/** With keys alone: whatever is used has to be reached by Tab, from where the focus is. */
export function keysOnly(page: Page): Hand {
  const isReached = (target: Locator): Promise<boolean> => target.evaluate(isAtStop as never);
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let presses = 0; presses < mostPresses; presses += 1) {
      if (await isReached(target)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not come to ${String(target)}`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press("Enter");
    },
    choose: async (target) => {
      await reach(target);
      const isRadio = (await target.getAttribute("type")) === "radio";
      const isThere = () => target.evaluate(hasFocus as never);
      for (let presses = 0; isRadio && !(await isThere()) && presses < mostPresses; presses += 1)
        await page.keyboard.press("ArrowDown");
      if (!(await target.isChecked())) await page.keyboard.press("Space");
    },
    pick: async (menu, option) => {
      await reach(menu);
      await page.keyboard.type(option);
    },
    write: async (field, text) => {
      await reach(field);
      await replace(page, text);
    },
    key: (name) => page.keyboard.press(name),
  };
}

const typed = 12;

/** The first letters key by key, the rest at once, as dictation and journal templates put it in. */
async function replace(page: Page, text: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text.slice(0, typed));
  if (text.length > typed) await page.keyboard.insertText(text.slice(typed));
}
