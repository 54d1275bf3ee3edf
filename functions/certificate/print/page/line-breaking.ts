import { typeface } from "../font/typeface.ts";
import type { Weight } from "../font/typeface.ts";
import type { Colour } from "../pdf/pdf-page.ts";
import type { Node } from "./strip.ts";

export interface Style {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  readonly colour: Colour;
}

/** Words in one style that belong to one element. The text is printable already. */
export interface Run {
  readonly text: string;
  readonly style: Style;
  readonly node: Node;
}

/** A stretch of a run on one line. */
interface LinePiece {
  readonly text: string;
  readonly style: Style;
  readonly node: Node;
  readonly x: number;
}

export interface Line {
  readonly pieces: readonly LinePiece[];
  readonly width: number;
  readonly height: number;
  /** From the top of the line. */
  readonly baseline: number;
}

/** Line height by font size: generous, as people read certificates on paper with tired eyes. */
const leading = 1.4;

/**
 * Sets runs as lines no wider than `width`. A word that is wider is broken where it must. Line breaks in the text hold.
 */
export function breakLines(runs: readonly Run[], width: number): readonly Line[] {
  const lines: Line[] = [];
  let pieces: LinePiece[] = [];
  let x = 0;
  const endLine = (style: Style): void => {
    lines.push(lineOf(pieces, x, style));
    pieces = [];
    x = 0;
  };
  for (const run of runs) {
    const { widthOf } = typeface(run.style.weight);
    for (const [index, paragraph] of run.text.split("\n").entries()) {
      if (index > 0) endLine(run.style);
      for (const word of wordsOf(paragraph)) {
        for (const part of fitting(word, width, (text) => widthOf(text, run.style.size))) {
          // Blanks at the end of a line may stand out beyond the edge.
          const visible = widthOf(part.trimEnd(), run.style.size);
          if (x > 0 && x + visible > width) endLine(run.style);
          const last = pieces.at(-1);
          if (last?.node === run.node && last.style === run.style)
            pieces[pieces.length - 1] = { ...last, text: last.text + part };
          else pieces.push({ text: part, style: run.style, node: run.node, x });
          x += widthOf(part, run.style.size);
        }
      }
    }
  }
  const last = runs.at(-1);
  if (last !== undefined) endLine(last.style);
  return lines;
}

/** Words with the blanks after them; words joined by a hyphen or slash may part there, dates may not. */
function wordsOf(text: string): readonly string[] {
  return text.split(/(?<= )(?=[^ ])|(?<=\p{L}[-/–])(?=\p{L})/u).filter((word) => word !== "");
}

function fitting(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(word.trimEnd()) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    if (part !== "" && sign !== " " && widthOf(part + sign) > width) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part];
}

function lineOf(pieces: readonly LinePiece[], width: number, style: Style): Line {
  const size = Math.max(style.size, ...pieces.map((piece) => piece.style.size));
  return { pieces, width, height: size * leading, baseline: size * 1.06 };
}
