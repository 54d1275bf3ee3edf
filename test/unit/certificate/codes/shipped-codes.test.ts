import { describe, expect, it } from "vitest";
import { commonDiagnoses } from "../../../../functions/certificate/codes/lists/common-diagnoses.ts";
import { primaryCareDiagnoses } from "../../../../functions/certificate/codes/lists/ksh97p.ts";
import { shippedCodes } from "../../../../functions/certificate/codes/lists/shipped-codes.ts";

describe("the codes that are known without their words", () => {
  it.each([commonDiagnoses(), primaryCareDiagnoses()])(
    "are those of the shipped list: $system",
    ({ system, entries }) => {
      if (system === "ICF") throw new Error("ICF codes are no diagnoses.");
      expect([...shippedCodes[system]()].toSorted()).toEqual(entries.map(({ code }) => code).toSorted());
    },
  );
});
