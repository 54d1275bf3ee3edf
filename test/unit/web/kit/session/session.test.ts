import { describe, expect, it } from "vitest";
import { phaseOf } from "../../../../../web/kit/session/session-life.ts";
import { isPassing } from "../../../../../web/kit/problem.ts";
import { takeReturnAddress } from "../../../../../web/kit/session/return-address.ts";

describe("A session", () => {
  it.each([
    [3_600_000, { phase: "going", lasts: 3_480_000 }],
    [120_001, { phase: "going", lasts: 1 }],
    [120_000, { phase: "ending", lasts: 120_000 }],
    [1, { phase: "ending", lasts: 1 }],
    [0, { phase: "ended" }],
    [-1, { phase: "ended" }],
  ])("with %i milliseconds left is told two minutes before its end", (left, told) => {
    expect(phaseOf(1_800_000_000_000, 1_800_000_000_000 - left)).toEqual(told);
  });
});

describe("The way back from the issuer", () => {
  const session = (kept: string | null) => ({
    getItem: () => kept,
    setItem: () => undefined,
    removeItem: () => undefined,
  });

  it.each([
    ["/webcert/drafts/1?tab=a", "/webcert/drafts/1?tab=a"],
    ["/minaintyg/", "/webcert/"],
    ["https://example.org/webcert/", "/webcert/"],
    ["//example.org", "/webcert/"],
    [null, "/webcert/"],
  ])("from %s leads within the application", (kept, to) => {
    expect(takeReturnAddress("/webcert/", session(kept))).toBe(to);
  });
});

describe("A problem", () => {
  it.each([
    [undefined, "unreachable", true],
    [503, "signing-service-unavailable", true],
    [429, "too-many", true],
    [409, "idempotency-key-in-progress", true],
    [409, "certificate-changed", false],
    [412, "draft-changed", false],
    [400, "answers-invalid", false],
  ])("with status %s and code %s is passing: %s", (status, code, passing) => {
    expect(isPassing({ code, title: "", ...(status === undefined ? {} : { status }) })).toBe(passing);
  });
});
