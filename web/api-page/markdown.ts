import { Marked } from "marked";
import type { Html } from "./html.ts";

/**
 * A text of `docs/` as a piece of a page. The texts are our own, so their HTML is trusted; code can be scrolled by
 * keyboard and so can tables.
 */
export function renderMarkdown(text: string): Html {
  const marked = new Marked({ gfm: true });
  const written = marked.parse(text, { async: false });
  return {
    safe: written
      .replaceAll("<pre>", '<pre tabindex="0">')
      .replaceAll("<table>", '<div class="table" role="group" tabindex="0"><table>')
      .replaceAll("</table>", "</table></div>"),
  };
}
