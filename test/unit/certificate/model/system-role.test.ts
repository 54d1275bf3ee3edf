import { describe, expect, it } from "vitest";
import { readSystemRole, systemRolesOf } from "../../../../functions/certificate/model/system-role.ts";

describe("a system role", () => {
  it.each([
    ["INTYG;Drift", { kind: "operator" }],
    ["INTYG;Statistik-TSTNMT2321000156-102Q", { kind: "statistics", careProvider: "TSTNMT2321000156-102Q" }],
    ["INTYG;Administrator-tstnmt2321000156-102q", { kind: "administrator", careProvider: "TSTNMT2321000156-102Q" }],
    ["INTYG;Rehab-TSTNMT2321000156-1003", { kind: "rehab", unit: "TSTNMT2321000156-1003" }],
  ])("reads %s", (written, role) => {
    expect(readSystemRole(written)).toEqual(role);
  });

  it.each([
    ["another system's", "BIF;Loggadministrator"],
    ["one that only begins like ours", "INTYG;Driftstopp"],
    ["one without its place", "INTYG;Administrator-"],
    ["one with two places", "INTYG;Rehab-SE1 SE2"],
    ["one inside another", "X INTYG;Drift"],
    ["nothing", ""],
  ])("gives nothing for %s", (_name, written) => {
    expect(readSystemRole(written)).toBeUndefined();
  });

  it("is found among others", () => {
    expect(systemRolesOf({ systemRoles: ["BIF;X", "INTYG;Drift"] })).toEqual([{ kind: "operator" }]);
  });
});
