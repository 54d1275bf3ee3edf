import { describe, expect, it } from "vitest";
import { displayedCode } from "../../../../functions/certificate/codes/code-form.ts";
import { isPreciseEnough } from "../../../../functions/certificate/codes/diagnosis-rules.ts";
import { wireCode } from "../../../../functions/certificate/types/findings/diagnosis-form.ts";

describe("how a diagnosis code is written", () => {
  it("goes on the wire in capitals without dot and is shown with one", () => {
    expect(wireCode(" j06.9 ")).toBe("J069");
    expect(displayedCode("ICD-10-SE", "F438A")).toBe("F43.8A");
    expect(displayedCode("ICD-10-SE", "C61")).toBe("C61");
    expect(displayedCode("ICD-10-SE", "U07.1")).toBe("U07.1");
    expect(displayedCode("ICD-10-SE", "vet ej")).toBe("vet ej");
    expect(displayedCode("KSH97-P", "A02-P")).toBe("A02-P");
  });

  it.each([
    ["s93.4", "S934"],
    ["f43.8a", "F438A"],
    [" F32.- ", "F32-"],
    ["a02-p", "A02-P"],
    ["C61", "C61"],
  ])("is one form, however it is typed: %s is %s", (typed, code) => {
    expect(wireCode(typed)).toBe(code);
    expect(wireCode(code)).toBe(code);
  });

  it.each(["ont i ryggen", "M5", "M54.512", "J06..9", ".J069", "", "vet ej"])(
    "stays as it is where it is no code: '%s'",
    (typed) => {
      expect(wireCode(typed)).toBe(typed);
    },
  );

  it.each(["F32", "f43", "Z73", "F99"])("needs a fourth character in psychiatry and Z73: %s", (code) => {
    expect(isPreciseEnough(code)).toBe(false);
    expect(isPreciseEnough(`${code}0`)).toBe(true);
  });

  it.each(["F320", "F43.8A", "F32-", "Z73.0", "J06", "S666", "A02-P", "M54.5"])("is precise enough: %s", (code) => {
    expect(isPreciseEnough(code)).toBe(true);
  });

  it.each(["", "J0", "J", "069", "S66666", "S66ABC", "JJ6", "J06,9"])("is malformed: '%s'", (code) => {
    expect(isPreciseEnough(code)).toBe(false);
  });
});
