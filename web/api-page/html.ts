const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A piece of a page that is safe as it stands. Made here, and of our own texts in markdown.ts. */
export interface Html {
  readonly safe: string;
}

type Part = string | Html | readonly Html[];

/** Makes a piece of a page: what stands in braces is escaped, unless it is such a piece itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { safe: texts.reduce((whole, text, at) => `${whole}${render(parts[at - 1] ?? "")}${text}`) };
}

/** Nothing. */
export const nothing: Html = { safe: "" };

function render(part: Part): string {
  if (typeof part === "string") return part.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
  return "safe" in part ? part.safe : part.map(({ safe }) => safe).join("\n");
}

/** Text in which `words` between backticks are code, and an empty line begins a paragraph. */
export function prose(text: string): readonly Html[] {
  return text.split(/\n{2,}/).map((paragraph) => html`<p>${inlineCode(paragraph)}</p>`);
}

export function inlineCode(text: string): readonly Html[] {
  return [
    {
      safe: text
        .split("`")
        .map((piece, at) => (at % 2 === 0 ? html`${piece}` : html`<code>${piece}</code>`).safe)
        .join(""),
    },
  ];
}
