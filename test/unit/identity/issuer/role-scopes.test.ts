import { describe, expect, it } from "vitest";
import { roleOfLicence } from "../../../../functions/certificate/model/staff-role.ts";
import { scopesFor, scopesOfRole } from "../../../../functions/identity/issuer/role-scopes.ts";

const booleans = [true, false];
const pairs = booleans.flatMap((one) => booleans.map((other) => [one, other] as const));
const methods = ["siths", "e-legitimation"] as const;
const roles = [...scopesOfRole.keys(), "SOMETHING_NEW"];

describe("What a token may be used for", () => {
  it("is care for every role that the directory can give", () => {
    for (const role of [...roleOfLicence.values(), "CARE_ADMIN"]) expect(scopesOfRole.has(role), role).toBe(true);
  });

  it("is signing and revoking for doctors and dentists only", () => {
    const signing = roles.filter((role) => scopesOfRole.get(role)?.includes("certificate:sign"));
    expect(signing).toEqual(["DOCTOR", "PRIVATE_DOCTOR", "DENTIST"]);
    expect(roles.filter((role) => scopesOfRole.get(role)?.includes("certificate:revoke"))).toEqual(signing);
  });

  it("is statistics, operation and the directory only with a SITHS card, and only where the directory says so", () => {
    for (const method of methods)
      for (const role of roles)
        for (const isOperator of booleans)
          for (const [seesStatistics, keepsDirectory] of pairs) {
            const holder = { kind: "staff", role, method, isOperator, seesStatistics, keepsDirectory } as const;
            const scopes = scopesFor(holder);
            const withCard = method === "siths";
            expect(scopes.includes("directory:write")).toBe(withCard && keepsDirectory);
            expect(scopes.includes("operator")).toBe(withCard && isOperator);
            expect(scopes.includes("statistics:read")).toBe(withCard && seesStatistics);
            expect(scopes.some((scope) => /^(citizen|intyg|recipient):/.test(scope))).toBe(false);
          }
  });

  it("is a citizen's own for a citizen", () => {
    expect(scopesFor({ kind: "citizen" })).toEqual(["citizen:read", "citizen:send", "citizen:archive"]);
  });
});
