import { describe, expect, it } from "vitest";
import { readUnit } from "../../../../functions/identity/directory/read-unit.contract.ts";
import { hsaIdIn } from "../../../../web/drift/directory/hsa-id.ts";
import { standingOn } from "../../../../web/drift/directory/time-in-use.ts";
import { unitTree } from "../../../../web/drift/directory/unit-tree.ts";

const unit = (hsaId: string, name: string, partOf?: string) => ({
  ...readUnit.examples.output.unit,
  hsaId,
  name,
  ...(partOf === undefined ? {} : { partOf }),
});

describe("the directory's pages", () => {
  it("show units by name, each part under its whole, and none is missing", () => {
    const tree = unitTree([
      unit("P2", "Östra mottagningen", "W1"),
      unit("W2", "Alby"),
      unit("P1", "Ängsmottagningen", "W1"),
      unit("P3", "Zinken", "GONE"),
      unit("W1", "Björken"),
    ]);
    expect(tree.map((one) => [one.unit.hsaId, one.isPart])).toEqual([
      ["W2", false],
      ["W1", false],
      ["P1", true],
      ["P2", true],
      ["P3", false],
    ]);
  });

  it.each([
    ["tstnmt2321000156-1079 ", "TSTNMT2321000156-1079"],
    ["SE2321000156-A-1", "SE2321000156-A-1"],
    ["19121212-1212", undefined],
    ["121212-1212", undefined],
    ["Region Norrbacka", undefined],
    ["TSTNMT2321000156", undefined],
  ])("take %s for an HSA-id or not, and never a person's number", (typed, hsaId) => {
    expect(hsaIdIn(typed)).toBe(hsaId);
  });

  it.each([
    [{}, "in-use"],
    [{ startDate: "2026-11-23", endDate: "2026-11-23" }, "in-use"],
    [{ startDate: "2026-11-24" }, "not-yet"],
    [{ endDate: "2026-11-22" }, "ended"],
    [{ isArchived: true }, "archived"],
  ] as const)("tell how %o stands on 23 November", (time, standing) => {
    expect(standingOn(time, "2026-11-23")).toBe(standing);
  });
});
