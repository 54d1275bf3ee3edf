import { describe, expect, it } from "vitest";
import { changeSystem } from "../../../../functions/intygstjanst/systems/change-system.contract.ts";
import { exampleSystem } from "../../../../functions/intygstjanst/systems/system-shape.ts";
import { saidBy, typedOf } from "../../../../web/drift/record/record-fields.ts";
import { connectionIn, inFields, systemFields } from "../../../../web/drift/systems/system-fields.ts";
import type { System } from "../../../../web/drift/systems/system-fields.ts";

const full: System = {
  ...exampleSystem,
  certificates: { ...exampleSystem.certificates, thumbprints: ["bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"] },
  scopes: ["intyg:register", "recipient:message"],
  careProviders: ["TSTNMT2321000156-102Q"],
  units: ["TSTNMT2321000156-1003", "TSTNMT2321000156-1004"],
  unsigned: "stored",
  unconfirmed: "stored",
  state: "stopped",
  to: "2027-01-31",
};

const { to: _to, ...bounded } = full;
const bare: System = { ...bounded, certificates: { thumbprints: [] }, scopes: [], careProviders: [], units: [] };

describe("a connected system in a form", () => {
  it.each([
    ["the least that there is", bare],
    ["all that can be said", full],
  ] as const)("says %s as it was read", (_what, system) => {
    const { clientId, standing: _standing, revision, changedAt: _at, changedBy: _by, ...connection } = system;
    const said = connectionIn(saidBy(typedOf(inFields(system), systemFields), systemFields));
    expect(said).toEqual(connection);
    const read = changeSystem.input.safeParse({ clientId, seenRevision: revision, ...said });
    expect(read.success).toBe(system.scopes.length > 0);
  });
});
