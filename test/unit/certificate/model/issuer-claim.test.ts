import { describe, expect, it } from "vitest";
import { isSameName } from "../../../../functions/certificate/model/issuer-claim.ts";

/** "ada" in marks that stand above the letter before. */
const smallLettersAbove = "\u0363\u0369\u0363";

/** Each letter of a text as the sign so far from the first of its kind. */
function written(text: string, first: number): string {
  return [...text.toUpperCase()]
    .map((letter) => (/[A-Z]/.test(letter) ? String.fromCodePoint(first + letter.charCodeAt(0) - 65) : letter))
    .join("");
}

/** Where the alphabets of signs begin that people read as letters. */
const alphabets: Readonly<Record<string, number>> = {
  parenthesized: 0x1f110,
  squared: 0x1f130,
  "negative circled": 0x1f150,
  "negative squared": 0x1f170,
  "regional indicators": 0x1f1e6,
  circled: 0x24b6,
  "small circled": 0x24d0,
  fullwidth: 0xff21,
  "mathematical bold": 0x1d400,
  tags: 0xe0041,
};

/** Spaces, hyphens, apostrophes, dots and commas, and diacritics, written alone after a space or not. */
const mayStandBeside = /^[\p{Zs}\t\n\r\p{Pd}'\u2018\u2019.,\u0300-\u0362]+$/u;

/** Of the planes that have letters, and of the one that has signs which nobody sees. */
const signs = [0, 0xe_0000].flatMap((first) =>
  Array.from({ length: first === 0 ? 0x2_0000 : 0x200 }, (_none, at) => first + at),
);

describe("two texts are one person's name", () => {
  it.each([
    ["Elin Sandberg", "Elin Sandberg"],
    ["Elin Sandberg", "SANDBERG, elin"],
    ["Elin Sandberg", "  Elin \t Sandberg "],
    ["Åsa Öström", "Asa Ostrom"],
    ["Åsa Öström", "A\u030Asa O\u0308stro\u0308m"],
    ["Anna-Lena Ek", "Anna Lena Ek"],
    ["Elin Maria Sandberg", "Sandberg Elin Maria"],
    ["Ek", "EK"],
    ["Eva d'Arc", "Eva d\u2019Arc"],
    ["Elin M. Sandberg", "Sandberg, Elin M"],
    ["Elin Sandberg", "Elin\u00A0Sandberg"],
    ["Anna-Lena Ek", "Anna\u2011Lena Ek"],
    ["Elin Sandberg", "\uFF25lin Sandberg"],
  ])("%j and %j", (one, other) => {
    expect([isSameName(one, other), isSameName(other, one)]).toEqual([true, true]);
  });

  it.each([
    ["Elin Sandberg", "Elin Maria Sandberg"],
    ["Elin Sandberg", "Ada Lind för Elin Sandberg"],
    ["Elin Sandberg", "Elin Sandberg Tolvansson"],
    ["Elin Sandberg", "Elin Elin Sandberg"],
    ["Elin Sandberg", "Elin Sandberg 2"],
    ["Elin Sandberg", "Elin"],
    ["Elin Sandberg", "Nils Ek"],
    ["Elin Sandberg", "El in Sandberg"],
    ["Elin Sandberg", ""],
    ["", ""],
    ["-", "-"],
    ["Elin Sandberg", "Elin Sandberg \u1D40olvan"],
    ["Elin Sandberg", `Elin Sandberg${smallLettersAbove}`],
    ["Elin Sandberg \u{1F480}", "Elin Sandberg \u{1F480}"],
  ])("and are not: %j and %j", (one, other) => {
    expect([isSameName(one, other), isSameName(other, one)]).toEqual([false, false]);
  });

  it.each(Object.entries(alphabets))("and are not, with another's in letters that are %s", (_which, first) => {
    for (const other of [`Elin Sandberg ${written("for Ada Lind", first)}`, `${written("Ada", first)} Elin Sandberg`])
      expect([other, isSameName("Elin Sandberg", other), isSameName(other, "Elin Sandberg")]).toEqual([
        other,
        false,
        false,
      ]);
  });

  it("and are not, with any sign besides that is between no words of a name", () => {
    for (const sign of signs) {
      const text = String.fromCodePoint(sign);
      if (mayStandBeside.test(text.normalize("NFKD"))) continue;
      for (const other of [`Elin Sandberg ${text}`, `Elin${text} Sandberg`, `Elin${text}Sandberg`])
        if (isSameName("Elin Sandberg", other)) expect(sign.toString(16)).toBe("another name");
    }
  });
});
