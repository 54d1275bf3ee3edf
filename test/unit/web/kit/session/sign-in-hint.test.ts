import { describe, expect, it } from "vitest";
import { hintOf } from "../../../../../web/kit/session/sign-in-hint.ts";

describe("Whoever signs in again", () => {
  it.each([
    ["staff", "TSTNMT2321000156-1079", "siths:TSTNMT2321000156-1079"],
    ["staff", "practitioner.3Q2-7wE", "e-legitimation:"],
    ["applicant", "practitioner.3Q2-7wE", "e-legitimation:"],
    ["citizen", "citizen.3Q2-7wE", "e-legitimation:"],
  ] as const)("as %s %s comes the way that they came, and an address names no citizen", (kind, subject, hint) => {
    expect(hintOf(kind, subject)).toBe(hint);
  });
});
