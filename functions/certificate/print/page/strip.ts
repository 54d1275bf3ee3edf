import type { Colour, Rectangle } from "../pdf/pdf-page.ts";
import type { ElementTraits, Tag } from "../pdf/structure-tree.ts";
import type { Style } from "./line-breaking.ts";

/** An element of the document: what a piece of content is, and within what. */
export interface Node {
  readonly tag: Tag;
  readonly parent?: Node;
  readonly traits?: ElementTraits;
}

/** Words at their place: `x` from the left edge of the paper, `baseline` from the top of the strip. */
export interface PlacedText {
  readonly text: string;
  readonly style: Style;
  readonly node: Node;
  readonly x: number;
  readonly baseline: number;
}

/** A coloured rectangle that only decorates, measured from the top of the strip. */
export interface Shape extends Rectangle {
  readonly colour: Colour;
}

/** A picture that says something, and where it leads. */
export interface Picture {
  readonly node: Node;
  readonly rectangles: readonly Rectangle[];
  readonly frame: Rectangle;
  readonly link: { readonly node: Node; readonly address: string; readonly description: string };
}

/** What stands across the page and is not divided: a line of text, a row of a table. Pages are filled with strips. */
export interface Strip {
  readonly height: number;
  /** Left out at the top of a page. */
  readonly before: number;
  readonly texts: readonly PlacedText[];
  readonly shapes: readonly Shape[];
  readonly picture?: Picture;
  /** The next strip follows on the same page, where a page can hold both. */
  readonly keepWithNext: boolean;
}
