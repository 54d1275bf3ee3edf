import fc from "fast-check";
import { expect, test } from "vitest";
import { printable } from "../../../../functions/certificate/print/font/printable-text.ts";
import { typeface } from "../../../../functions/certificate/print/font/typeface.ts";
import { breakLines } from "../../../../functions/certificate/print/page/line-breaking.ts";
import { styles } from "../../../../functions/certificate/print/page/looks.ts";
import { printCertificate } from "../../../../functions/certificate/print/print-certificate.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { minimalAnswers, printingOf } from "../../../unit/certificate/print/filled-certificates.ts";
import { readPdf, withoutBlanks, wordsOf } from "../../../unit/certificate/print/read-pdf.ts";

const { has, widthOf } = typeface("regular");
const anyText = fc.string({ unit: "binary", maxLength: 400 });
const node = { tag: "P" } as const;

test("whatever a doctor writes can be set, and nothing of it is set as a missing glyph", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const sign of printable(text, has)) if (sign !== "\n" && !has(sign.codePointAt(0)!)) return false;
      return true;
    }),
    { numRuns: 500 },
  );
});

test("making a text printable twice changes nothing more", () => {
  fc.assert(
    fc.property(anyText, (text) => printable(printable(text, has), has) === printable(text, has)),
    { numRuns: 500 },
  );
});

test("lines hold every sign in order and none is wider than the column", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 40, max: 480 }), (text, width) => {
      const shown = printable(text, has);
      const lines = breakLines([{ text: shown, style: styles.answer, node }], width).map(({ pieces }) =>
        pieces.map((piece) => piece.text).join(""),
      );
      expect(lines.join("")).toBe(shown.replaceAll("\n", ""));
      for (const line of lines) expect(widthOf(line.trimEnd(), styles.answer.size)).toBeLessThanOrEqual(width + 0.001);
    }),
    { numRuns: 300 },
  );
});

test("a print shows every free text as it was written, in any type", async () => {
  const places = certificateTypes.flatMap((type) =>
    type.sections.flatMap(({ questions }) =>
      questions.flatMap((question) =>
        question.parts.flatMap((part) => (part.kind.is === "text" ? [{ type, question, part }] : [])),
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      anyText.filter((text) => text.trim() !== ""),
      async ({ type, question, part }, text) => {
        const answers = { ...minimalAnswers(type), [question.id]: [{ [part.id]: text }] };
        const words = wordsOf(readPdf(await printCertificate(printingOf(type, answers))));
        expect(words).toContain(withoutBlanks(printable(text.trim(), has)));
      },
    ),
    { numRuns: 60 },
  );
});
