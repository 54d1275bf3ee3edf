import { expect, test } from "vitest";
import { breakLines } from "../../../../../functions/certificate/print/page/line-breaking.ts";
import { styles } from "../../../../../functions/certificate/print/page/looks.ts";
import { typeface } from "../../../../../functions/certificate/print/font/typeface.ts";

const node = { tag: "P" } as const;

function lines(text: string, width: number): readonly string[] {
  return breakLines([{ text, style: styles.answer, node }], width).map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(""),
  );
}

test("breaks between words and keeps every sign", () => {
  const text = "Patienten klarar inte längre perioder av stillasittande arbete";
  expect(lines(text, 120).length).toBeGreaterThan(2);
  expect(lines(text, 120).join("")).toBe(text);
});

test("never breaks a date at its hyphens while there is room on the next line", () => {
  expect(lines("Undersökt den 2026-11-22", 95)).toEqual(["Undersökt den ", "2026-11-22"]);
});

test("breaks a compound word at its hyphen", () => {
  expect(lines("ortoped-rehabilitering", 80)).toEqual(["ortoped-", "rehabilitering"]);
});

test("breaks a word that no line can hold where it must, and each part fits", () => {
  const parts = lines("x".repeat(400), 100);
  expect(parts.join("")).toBe("x".repeat(400));
  expect(Math.max(...parts.map((part) => typeface("regular").widthOf(part, styles.answer.size)))).toBeLessThanOrEqual(
    100,
  );
});

test("keeps the doctor's own line breaks, empty lines too", () => {
  expect(lines("ett\n\ntvå", 400)).toEqual(["ett", "", "två"]);
});
