import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keeperOf, permitDirectory } from "../../../../functions/certificate/model/permissions/permit-directory.ts";
import type { Commission } from "../../../../functions/certificate/model/staff-member.ts";

const own = "SE1-OWN";
const other = "SE1-OTHER";

const operator = keeperOf({ systemRoles: ["INTYG;Drift"] })!;
const administrator = keeperOf({ systemRoles: [`INTYG;Administrator-${own}`] })!;

const at = (careProvider: string): Commission => ({
  hsaId: `${careProvider}-M`,
  name: "",
  purpose: "Vård och behandling",
  unit: `${careProvider}-U`,
  careProvider,
});
const roles = (before: readonly (string | undefined)[] = [], after = before) => {
  const named = (places: readonly (string | undefined)[]) =>
    new Map(places.map((place) => [`role of ${place ?? "nobody"}`, place]));
  return { before: named(before), after: named(after) };
};

type Action = keyof typeof permitDirectory;
const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.ok ? "ok" : (result.refusal?.code ?? "");

describe("who keeps the directory", () => {
  it.each([
    ["nothing", []],
    ["another system's role", ["BIF;Drift"]],
    ["statistics", [`INTYG;Statistik-${own}`]],
    ["rehabilitation", [`INTYG;Rehab-${own}`]],
  ])("is nobody by %s", (_name, systemRoles) => {
    expect(keeperOf({ systemRoles })).toBeUndefined();
  });

  it("is nobody whom the directory does not know", () => {
    expect(keeperOf(undefined)).toBeUndefined();
  });

  it("is an administrator of several care providers too", () => {
    const both = keeperOf({ systemRoles: [`INTYG;Administrator-${own}`, `INTYG;Administrator-${other}`] });
    expect(both).toEqual({ isOperator: false, careProviders: [own, other] });
  });
});

/** What each may do, of their own care provider and of another. */
const table: readonly (readonly [Action, operator: string, own: string, other: string])[] = [
  ["read-provider", "ok", "ok", "care-provider-not-found"],
  ["save-provider", "ok", "operators-only", "care-provider-not-found"],
  ["delete-provider", "ok", "operators-only", "care-provider-not-found"],
  ["read-unit", "ok", "ok", "unit-not-found"],
  ["save-unit", "ok", "ok", "care-provider-not-found"],
  ["delete-unit", "ok", "ok", "unit-not-found"],
  ["read-staff", "ok", "ok", "staff-not-found"],
  ["save-staff", "ok", "ok", "staff-not-yours"],
  ["delete-staff", "ok", "operators-only", "operators-only"],
  ["save-commission", "ok", "ok", "care-provider-not-found"],
  ["delete-commission", "ok", "ok", "commission-not-found"],
];

describe("an operator and an administrator", () => {
  it("are in the table with everything that is done to the directory", () => {
    expect(table.map(([action]) => action)).toEqual(Object.keys(permitDirectory));
  });

  it.each(table)("%s: %s for the operator, %s at one's own care provider, %s elsewhere", (action, ...expected) => {
    const situation = (keeper: typeof operator, careProvider: string) => ({
      keeper,
      careProvider,
      commissions: [at(careProvider)],
      roles: roles(),
    });
    const asked = [situation(operator, other), situation(administrator, own), situation(administrator, other)];
    expect(asked.map((one) => codeOf(permitDirectory[action](one)))).toEqual(expected);
  });

  it("are told on the page on access", () => {
    const page = readFileSync("docs/domain/access.md", "utf8");
    expect(page).toContain("## Keeping the Directory");
  });
});

describe("an administrator", () => {
  const save = (commissions: readonly Commission[] | undefined, asked = roles()): string =>
    codeOf(permitDirectory["save-staff"]({ keeper: administrator, commissions, roles: asked }));

  it("enters new staff, and changes who works for their own care providers only", () => {
    expect(save(undefined)).toBe("ok");
    expect(save([at(own)])).toBe("ok");
    expect(save([at(own), at(other)])).toBe("staff-not-yours");
    expect(save([])).toBe("staff-not-yours");
  });

  it("reads who also works elsewhere", () => {
    const read = (commissions: readonly Commission[] | undefined) =>
      codeOf(permitDirectory["read-staff"]({ keeper: administrator, commissions }));
    expect([read([at(own), at(other)]), read([]), read(undefined)]).toEqual([
      "ok",
      "staff-not-found",
      "staff-not-found",
    ]);
  });

  it("gives and takes system roles of their own care provider only, and of those who have no others", () => {
    expect(save([at(own)], roles([], [own]))).toBe("ok");
    expect(save([at(own)], roles([own], []))).toBe("ok");
    for (const place of [other, undefined]) {
      expect(save([at(own)], roles([], [place]))).toBe("system-role-not-yours");
      expect(save(undefined, roles([], [place]))).toBe("system-role-not-yours");
      expect(save([at(own)], roles([place], []))).toBe("staff-not-yours");
      expect(save([at(own)], roles([place]))).toBe("staff-not-yours");
    }
  });
});
