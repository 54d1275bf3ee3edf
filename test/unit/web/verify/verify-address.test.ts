import { describe, expect, it } from "vitest";
import { readTyped } from "../../../../web/verify/verify-address.ts";

describe("What is typed or pasted as the id of a certificate", () => {
  const id = "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b";

  it.each([id, ` ${id}\n`, `https://intyg.example/verify/${id}`, `https://intyg.example/verify/${id}/?lang=en#x`])(
    "is read: %j",
    (text) => {
      expect(readTyped(text)).toBe(id);
    },
  );

  it.each([
    "",
    "hej",
    "1234567",
    "certificate",
    "19121212-1212 Tolvan",
    "https://intyg.example/verify/",
    "https://intyg.example/other/x y",
  ])("is refused: %j", (text) => {
    expect(readTyped(text)).toBeUndefined();
  });
});
