import { Marked } from "marked";
import type { Tokens } from "marked";
import type { Html } from "./html.ts";

/** A section of a text: its heading, the id of its place on the page, and what it says, without marks. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly says: string;
}

/**
 * A text of `docs/` as a piece of a page. The texts are our own, so their HTML is trusted; code can be scrolled by
 * keyboard and so can tables. A section is found by its number, which is the same in both languages.
 */
export function renderMarkdown(text: string): Html {
  let sections = 0;
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        const id = depth === 2 ? ` id="${sectionId((sections += 1))}"` : "";
        return `<h${String(depth)}${id}>${this.parser.parseInline(tokens)}</h${String(depth)}>\n`;
      },
    },
  });
  const written = marked.parse(text, { async: false });
  return {
    safe: written
      .replaceAll("<pre>", '<pre tabindex="0">')
      .replaceAll("<table>", '<div class="table" role="group" tabindex="0"><table>')
      .replaceAll("</table>", "</table></div>"),
  };
}

/** The sections of a text, as `renderMarkdown` places them. */
export function sectionsOf(text: string): readonly Section[] {
  const parts = text.split(/^## /m).slice(1);
  return parts.map((part, at) => {
    const [heading = "", ...lines] = part.split("\n");
    return { id: sectionId(at + 1), heading: plain(heading), says: plain(lines.join(" ")) };
  });
}

/** The rows of the first table of a text, cell by cell, without its headings. */
export function firstTableOf(text: string): readonly (readonly string[])[] {
  const table = new Marked({ gfm: true }).lexer(text).find((token): token is Tokens.Table => token.type === "table");
  return (table?.rows ?? []).map((cells) => cells.map(({ text: cell }) => plain(cell)));
}

function sectionId(number: number): string {
  return `section-${String(number)}`;
}

function plain(marked: string): string {
  return marked
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*`]/g, "")
    .trim();
}
