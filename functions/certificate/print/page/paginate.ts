import type { Strip } from "./strip.ts";

export interface PlacedStrip {
  readonly strip: Strip;
  /** From the top of the page. */
  readonly y: number;
}

/** Fills pages with strips from `top` to `bottom`, in order. What keeps together moves to the next page together. */
export function paginate(strips: readonly Strip[], top: number, bottom: number): readonly (readonly PlacedStrip[])[] {
  const pages: PlacedStrip[][] = [[]];
  let page = pages[0] ?? [];
  let y = top;
  const turn = (): void => {
    page = [];
    pages.push(page);
    y = top;
  };
  for (const group of groupsOf(strips)) {
    const height = group.reduce((sum, strip, index) => sum + strip.height + (index === 0 ? 0 : strip.before), 0);
    const before = group[0]?.before ?? 0;
    if (page.length > 0 && y + before + height > bottom && height <= bottom - top) turn();
    for (const strip of group) {
      if (page.length > 0 && y + strip.before + strip.height > bottom) turn();
      if (page.length > 0) y += strip.before;
      page.push({ strip, y });
      y += strip.height;
    }
  }
  return pages;
}

function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    const last = groups.at(-1);
    if (open && last !== undefined) last.push(strip);
    else groups.push([strip]);
    open = strip.keepWithNext;
  }
  return groups;
}
