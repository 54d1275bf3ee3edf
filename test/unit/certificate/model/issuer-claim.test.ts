import { describe, expect, it } from "vitest";
import { isSameName } from "../../../../functions/certificate/model/issuer-claim.ts";

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
  ])("and are not: %j and %j", (one, other) => {
    expect([isSameName(one, other), isSameName(other, one)]).toEqual([false, false]);
  });
});
