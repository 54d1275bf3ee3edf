import { describe, expect, it } from "vitest";
import { codeRegisterOf, codeEdition } from "../../../../functions/certificate/codes/catalogue.ts";
import { displayedCode, wireCode } from "../../../../functions/certificate/codes/code-form.ts";
import { codeRegister } from "../../../../functions/certificate/codes/code-register.ts";
import {
  codeFormProblem,
  diagnosisLookUp,
  diagnosisText,
  diagnosisTextLimit,
  isPreciseEnough,
} from "../../../../functions/certificate/codes/diagnosis-rules.ts";
import { chapters } from "../../../../functions/certificate/codes/lists/chapters.ts";

describe("how a diagnosis code is written", () => {
  it("goes on the wire in capitals without dot and is shown with one", () => {
    expect(wireCode(" j06.9 ")).toBe("J069");
    expect(displayedCode("ICD-10-SE", "F438A")).toBe("F43.8A");
    expect(displayedCode("ICD-10-SE", "C61")).toBe("C61");
    expect(displayedCode("KSH97-P", "A02-P")).toBe("A02-P");
  });

  it.each(["F32", "f43", "Z73", "F99"])("needs a fourth character in psychiatry and Z73: %s", (code) => {
    expect(codeFormProblem(code)).toBe("diagnosis-code-too-short");
    expect(isPreciseEnough(code)).toBe(false);
  });

  it.each(["F320", "F43.8A", "F32-", "Z73.0", "J06", "S666", "A02-P", "M54.5"])("is precise enough: %s", (code) => {
    expect(codeFormProblem(code)).toBeUndefined();
    expect(isPreciseEnough(code)).toBe(true);
  });

  it.each(["", "J0", "J", "069", "S66666", "S66ABC", "JJ6", "J06,9"])("is malformed: '%s'", (code) => {
    expect(codeFormProblem(code)).toBe("diagnosis-code-malformed");
    expect(isPreciseEnough(code)).toBe(false);
  });
});

describe("whether a diagnosis exists", () => {
  it("is denied by nothing but its chapter while only the shipped choice is at hand", () => {
    const exists = diagnosisLookUp(codeRegisterOf(codeEdition([])));
    expect(exists("F43.8A", "ICD-10-SE")).toBe(true);
    expect(exists("J17.1", "ICD-10-SE")).toBe(true);
    expect(exists("J06-P", "KSH97-P")).toBe(true);
    expect(diagnosisLookUp(codeRegister([], chapters().slice(0, 1)))("J171", "ICD-10-SE")).toBe(false);
  });

  it("is told by the official list once there is one, per system", () => {
    const exists = diagnosisLookUp(
      codeRegister(
        [{ system: "ICD-10-SE", version: "1", complete: true, entries: [{ code: "J069", title: "Förkylning" }] }],
        chapters(),
      ),
    );
    expect(exists(" j06.9", "ICD-10-SE")).toBe(true);
    expect(exists("J068", "ICD-10-SE")).toBe(false);
    expect(exists("J06-P", "KSH97-P")).toBe(true);
  });
});

describe("the text of a diagnosis", () => {
  it("is the title where it fits", () => {
    expect(diagnosisText("Lumbago")).toBe("Lumbago");
  });

  it("is cut at a word where the title is too long", () => {
    const text = diagnosisText(
      "Andra sjukdomar hos modern som kan klassificeras på annan plats men som komplicerar graviditet",
    );
    expect(text).toBe("Andra sjukdomar hos modern som kan klassificeras på annan plats men som…");
    expect(text.length).toBeLessThanOrEqual(diagnosisTextLimit);
  });
});
