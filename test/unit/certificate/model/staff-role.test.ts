import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { doctorsPositions, roleOfLicence, staffRoleOf } from "../../../../functions/certificate/model/staff-role.ts";
import type { StaffCredentials } from "../../../../functions/certificate/model/staff-role.ts";

const access = readFileSync("docs/domain/access.md", "utf8");

/** The rows of the page's table under "Roles of staff", as cells. */
const rows =
  /## Roles of staff\n[^#]*?\n\| ---[^\n]*\n((?:\|[^\n]*\n)+)/
    .exec(access)?.[1]
    ?.trim()
    .split("\n")
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ) ?? [];

const nobody: StaffCredentials = { licences: [], positions: [], groupPrescriptionCodes: [] };
const codesIn = (cell: string | undefined): readonly string[] =>
  [...(cell ?? "").matchAll(/`(\w+)`/g)].map(([, code]) => code ?? "");

/** Every way in which a row of the table says that its role is come by. */
const told = rows.flatMap(([licence, position, group, role = ""]): [string, StaffCredentials][] => {
  const licences = codesIn(licence);
  if (licences.length > 0) return licences.map((one) => [role, { ...nobody, licences: [one] }]);
  return codesIn(position).flatMap((code) => {
    const shared = codesIn(group);
    const positions = [{ code }];
    const alone: StaffCredentials = { ...nobody, positions };
    return shared.length === 0
      ? [[role, alone] as [string, StaffCredentials]]
      : shared.map((one): [string, StaffCredentials] => [role, { ...alone, groupPrescriptionCodes: [one] }]);
  });
});

describe("the role of a member of staff", () => {
  it("is what the page on access tells, row by row", () => {
    expect(told.length).toBe(10);
    for (const [role, credentials] of told)
      expect([JSON.stringify(credentials), staffRoleOf(credentials)]).toEqual([JSON.stringify(credentials), role]);
  });

  it("is told by the page for every code that gives one", () => {
    expect(told.flatMap(([, { licences }]) => licences)).toEqual([...roleOfLicence.keys()]);
    expect(new Set(told.flatMap(([, { positions }]) => positions.map(({ code }) => code)))).toEqual(
      new Set(doctorsPositions.keys()),
    );
  });

  it("is a private doctor's in a practice of their own with the licence of a doctor, and none without", () => {
    const ownPractice = { ...nobody, positions: [{ code: "204010" }], ownPractice: true };
    expect(staffRoleOf({ ...ownPractice, licences: ["SJ", "LK"] })).toBe("PRIVATE_DOCTOR");
    for (const licences of [[], ["TL"], ["BM"], ["SJ"]])
      expect(staffRoleOf({ ...ownPractice, licences })).toBe("UNLICENSED");
  });

  it("is that of the licence, whatever the positions are, and of the first of several in the table", () => {
    const licences = [...roleOfLicence];
    for (const [at, [first, role]] of licences.entries())
      for (const [later] of licences.slice(at))
        for (const positions of [[], [{ code: "204010" }]])
          expect(staffRoleOf({ ...nobody, licences: [later, first], positions })).toBe(role);
  });

  it("takes a position that asks for a group's code only with one of its own", () => {
    const shared = [...doctorsPositions].filter(([, group]) => group !== "alone");
    const own = new Map(shared.map(([code, group]) => [code, new Set<string>(group)]));
    const all = [...own.values()].flatMap((group) => [...group]);
    for (const [code, group] of own) {
      expect(staffRoleOf({ ...nobody, positions: [{ code }] })).toBe("CARE_ADMIN");
      for (const one of all)
        expect(staffRoleOf({ ...nobody, positions: [{ code }], groupPrescriptionCodes: [one] })).toBe(
          group.has(one) ? "DOCTOR" : "CARE_ADMIN",
        );
    }
  });

  it("is care administrator where nothing else is said: a code that only looks like one gives nothing", () => {
    const others: readonly StaffCredentials[] = [
      nobody,
      { ...nobody, licences: ["lk", "LK ", "AT", "constructor"] },
      { ...nobody, positions: [{ code: "201010" }, { code: "2040100" }, { code: "" }] },
      { ...nobody, groupPrescriptionCodes: ["9300005", "9100009"] },
    ];
    for (const one of others) expect(staffRoleOf(one)).toBe("CARE_ADMIN");
  });
});
