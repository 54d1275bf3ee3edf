import { describe, expect, it } from "vitest";
import { entityTagOf, revisionSeen } from "../../../functions/platform/entity-tag.ts";

describe("the revision somebody has seen", () => {
  it.each([
    [`"1"`, 1],
    [`"1205"`, 1205],
    [` "7"\t`, 7],
    [entityTagOf(42), 42],
  ])("is what If-Match names: %s", (header, revision) => {
    expect(revisionSeen(header)).toEqual({ ok: true, value: revision });
  });

  it.each([`W/"1"`, `"0"`, `"01"`, `"-1"`, `"1.0"`, `"abc"`, `""`, `"9999999999999999"`, `"å"`])(
    "is one that never stands where the tag is weak or none of ours: %s",
    (header) => {
      expect(revisionSeen(header)).toEqual({ ok: true, value: 0 });
    },
  );

  it.each([undefined, "", " \t"])("is not said where there is no header: %s", (header) => {
    expect(revisionSeen(header)).toEqual({ ok: false, refusal: { code: "if-match-missing" } });
  });

  it.each(["1", "*", `"1", "2"`, `"1`, `1"`, `w/"1"`, `"1"x`])(
    "is not said by a header that is malformed, or names several or any: %s",
    (header) => {
      expect(revisionSeen(header)).toEqual({ ok: false, refusal: { code: "if-match-malformed" } });
    },
  );
});
