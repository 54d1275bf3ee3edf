import { describe, expect, it } from "vitest";
import { ageOn, parsePersonId } from "../../../../functions/certificate/model/person-id.ts";

describe("a person id", () => {
  it("is read with and without a dash, and told apart by its day", () => {
    expect(parsePersonId("19121212-1212")).toEqual({ kind: "personnummer", number: "191212121212" });
    expect(parsePersonId("191212121212")).toEqual({ kind: "personnummer", number: "191212121212" });
    expect(parsePersonId("19121272-1219")).toEqual({ kind: "samordningsnummer", number: "191212721219" });
  });

  it.each([
    "",
    "191212121213",
    "1212121212",
    "191213121212",
    "191202301216",
    "19121232121x",
    "191212-121212",
    " 191212121212",
    "191212121212\n",
    "190002291216",
  ])("is not read from %j", (text) => {
    expect(parsePersonId(text)).toBeUndefined();
  });

  it("gives the age in whole years, which changes on the birthday", () => {
    expect([ageOn("2026-12-11", "191212121212"), ageOn("2026-12-12", "191212121212")]).toEqual([113, 114]);
    expect(ageOn("2026-12-12", "191212721219")).toBe(114);
    expect([ageOn("2025-02-28", "200002292384"), ageOn("2025-03-01", "200002292384")]).toEqual([24, 25]);
  });
});
