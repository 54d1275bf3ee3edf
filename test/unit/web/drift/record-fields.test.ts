import { describe, expect, it } from "vitest";
import { careProviderFields, staffFields, unitFields } from "../../../../web/drift/directory/directory-fields.ts";
import { saveCareProvider } from "../../../../functions/identity/directory/save-care-provider.contract.ts";
import { saveStaffMember } from "../../../../functions/identity/directory/save-staff-member.contract.ts";
import { saveUnit } from "../../../../functions/identity/directory/save-unit.contract.ts";
import { saidBy, takenAlong, typedOf } from "../../../../web/drift/record/record-fields.ts";
import type { RecordField } from "../../../../web/drift/record/record-fields.ts";

const fields: readonly RecordField[] = unitFields;

/** Everything that a record can say, beside what its contract's example does. */
const filled = {
  provider: { startDate: "2020-01-01", endDate: "2030-12-31", isArchived: true },
  staff: { prescriberCode: "0000000", isProtected: true, enteredFor: "TSTNMT2321000156-102Q", systemRoles: ["a", "b"] },
} as const;

describe("a record in a form", () => {
  it.each([
    ["care provider", saveCareProvider, careProviderFields, filled.provider],
    ["unit", saveUnit, unitFields, { ...filled.provider, partOf: "TSTNMT2321000156-1004" }],
    ["member of staff", saveStaffMember, staffFields, filled.staff],
  ] as const)("says of a %s all that its contract takes, and the same as was read", (_what, contract, all, more) => {
    const record = { ...contract.examples.input, ...more };
    const { seenRevision: _seen, ...rest } = record;
    expect({ ...rest, ...saidBy(typedOf(record, all), all) }).toEqual(rest);
    const [, ...inPath] = /\{(\w+)\}/.exec(contract.path) ?? [];
    expect(new Set([...all.map(({ name }) => name), ...inPath, "seenRevision"])).toEqual(
      new Set(Object.keys(contract.input.shape)),
    );
  });

  it("reads a line of a code as the code and what it means, and leaves empty lines out", () => {
    expect(saidBy({ positions: " 201011   Överläkare \n\n 204010 " }, staffFields)).toMatchObject({
      positions: [{ code: "201011", text: "Överläkare" }, { code: "204010" }],
      licences: [],
    });
  });
});

describe("what is typed while somebody else saves", () => {
  const before = { name: "Vårdcentralen", phone: "1", city: "Norrbacka" };

  it("stays, and takes in what only the other has changed", () => {
    const typed = { ...before, name: "Norra vårdcentralen" };
    expect(takenAlong(typed, { before, theirs: { ...before, phone: "2" } }, fields)).toEqual({
      typed: { ...typed, phone: "2" },
      changes: [{ name: "phone", theirs: "2", isContested: false }],
    });
  });

  it("stays where both changed the same, which is told as contested", () => {
    const typed = { ...before, phone: "3" };
    expect(takenAlong(typed, { before, theirs: { ...before, phone: "2" } }, fields)).toEqual({
      typed,
      changes: [{ name: "phone", theirs: "2", isContested: true }],
    });
  });

  it("is no matter where both wrote the same, or the other nothing", () => {
    const typed = { ...before, phone: "2" };
    expect(takenAlong(typed, { before, theirs: { ...before, phone: "2 " } }, fields).changes).toEqual([]);
    expect(takenAlong(typed, { before, theirs: before }, fields)).toEqual({ typed, changes: [] });
  });
});
