import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { draftContentShape } from "../../../../functions/certificate/store/document-shape.ts";
import { textPlace } from "../../../../functions/certificate/store/encrypted-shape.ts";
import { encrypt } from "../../../../functions/certificate/store/encryption.ts";

const key = randomBytes(32);
const place = textPlace({ pk: "C#1", sk: "DRAFT" }, "content");
const read = (value: unknown) =>
  draftContentShape.read(
    encrypt(
      key,
      JSON.stringify({
        answers: { "6": [{ "6.2": value }] },
        patient: { kind: "personnummer", number: "191212121212" },
        relations: [],
      }),
      place,
    ),
    key,
    place,
  );

describe("a stored answer", () => {
  it("is read back as it was written", () => {
    const period = { start: "2026-11-20" };
    expect(read({ code: "M545", system: "ICD-10-SE" }).answers).toEqual({
      "6": [{ "6.2": { code: "M545", system: "ICD-10-SE" } }],
    });
    expect(read(period).answers).toEqual({ "6": [{ "6.2": period }] });
  });

  it("is damage where it is of no known kind, and not emptied in silence", () => {
    expect(() => read({ code: "5A11", system: "ICD-11" })).toThrow("the attribute answers");
    expect(() => read({ from: "2026-11-20" })).toThrow("the attribute answers");
  });
});
