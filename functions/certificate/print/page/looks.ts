import { a4 } from "../pdf/tagged-pdf.ts";
import type { Colour } from "../pdf/pdf-page.ts";
import type { Style } from "./line-breaking.ts";

/** Margins of 20 mm at the sides, so that holes can be punched; points. */
const margin = 56.7;

export const paper = { left: margin, width: a4.width - 2 * margin, top: 62, bottom: a4.height - 58 } as const;

/** How far from the left edge of the text the second column begins. */
export const column = { asked: 300, fact: 132 } as const;

/** Ink and paper contrast at least 4.5 to 1 (WCAG 2.2 §1.4.3). */
export const colours = {
  ink: [0.09, 0.11, 0.13],
  quiet: [0.32, 0.35, 0.38],
  band: [0.9, 0.93, 0.95],
  rule: [0.8, 0.83, 0.86],
  strongRule: [0.45, 0.5, 0.55],
  alert: [0.68, 0.09, 0.09],
  watermark: [0.93, 0.9, 0.9],
} as const satisfies Record<string, Colour>;

export const styles = {
  title: { weight: "semi-bold", size: 17, colour: colours.ink },
  subtitle: { weight: "regular", size: 9, colour: colours.quiet },
  section: { weight: "semi-bold", size: 10.5, colour: colours.ink },
  question: { weight: "semi-bold", size: 9, colour: colours.ink },
  label: { weight: "regular", size: 9, colour: colours.quiet },
  answer: { weight: "regular", size: 9.5, colour: colours.ink },
  absent: { weight: "regular", size: 9.5, colour: colours.quiet },
  columnHead: { weight: "semi-bold", size: 8.5, colour: colours.quiet },
  mark: { weight: "semi-bold", size: 14, colour: colours.alert },
  caption: { weight: "regular", size: 7.5, colour: colours.quiet },
  running: { weight: "regular", size: 8, colour: colours.quiet },
  runningMark: { weight: "semi-bold", size: 8, colour: colours.alert },
} as const satisfies Record<string, Style>;
