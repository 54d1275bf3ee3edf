import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasPrefixOf } from "../../../../functions/certificate/model/hsa-prefix.ts";
import { keeperOf, permitDirectory } from "../../../../functions/certificate/model/permissions/permit-directory.ts";
import type { StaffRecord } from "../../../../functions/certificate/model/staff-member.ts";

const own = "SE1-OWN";
const other = "SE2-OTHER";
const administrator = keeperOf({ hsaId: "SE1-ADM", systemRoles: [`INTYG;Administrator-${own}`] })!;
const operator = keeperOf({ hsaId: "SE9-OP", systemRoles: ["INTYG;Drift"] })!;
type Keeper = typeof operator;

const record = (enteredFor?: string): StaffRecord => ({
  hsaId: "SE1-D",
  name: "",
  licences: [],
  positions: [],
  specialities: [],
  groupPrescriptionCodes: [],
  systemRoles: [],
  ...(enteredFor === undefined ? {} : { enteredFor }),
});

type Action = keyof typeof permitDirectory;
const isAction = (name: string): name is Action => Object.hasOwn(permitDirectory, name);
const actions = Object.keys(permitDirectory).filter(isAction);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.ok ? "yes" : (result.refusal?.code ?? "");

/** The table of the page on access: what each may do, of their own care provider, of another, and to themselves. */
const table = readFileSync("docs/domain/access.md", "utf8")
  .split("\n")
  .flatMap((line) => {
    const [action, ...answers] = line.split("|").map((cell) => cell.trim().replaceAll("`", ""));
    const [name = "", ...said] = action === "" ? answers.slice(0, -1) : [];
    return isAction(name) ? [[name, said] as const] : [];
  });

describe("who keeps the directory", () => {
  it.each([
    ["nothing", []],
    ["another system's role", ["BIF;Drift"]],
    ["statistics", [`INTYG;Statistik-${own}`]],
    ["rehabilitation", [`INTYG;Rehab-${own}`]],
  ])("is nobody by %s", (_name, systemRoles) => {
    expect(keeperOf({ hsaId: "SE1-A", systemRoles })).toBeUndefined();
  });

  it("is nobody whom the directory does not know", () => {
    expect(keeperOf(undefined)).toBeUndefined();
  });

  it("is an administrator of several care providers too", () => {
    const systemRoles = [`INTYG;Administrator-${own}`, `INTYG;Administrator-${other}`];
    const both = keeperOf({ hsaId: "SE1-A", systemRoles });
    expect(both).toEqual({ hsaId: "SE1-A", isOperator: false, careProviders: [own, other] });
  });
});

describe("an operator and an administrator", () => {
  it("are in the table with everything that is done to the directory", () => {
    expect(table.map(([action]) => action)).toEqual(actions);
  });

  it.each(table)("%s: as the page on access says", (action, said) => {
    const situation = (keeper: Keeper, careProvider: string, hsaId = "SE1-D") => {
      const known = { ...record(careProvider), hsaId };
      const before = keeper.isOperator || careProvider === own ? ("kept" as const) : ("of others" as const);
      return { keeper, careProvider, hsaId, staff: hsaId, known, after: known, before, standing: undefined };
    };
    const answers = [
      situation(operator, other),
      situation(administrator, own),
      situation(administrator, other),
      situation(administrator, own, administrator.hsaId),
    ].map((one) => codeOf(permitDirectory[action](one)));
    const isOfStaff = /staff|commission/.test(action);
    expect(isOfStaff ? answers : [...answers.slice(0, 3), "–"]).toEqual(said);
  });

  it.each(actions.filter((action) => /(save|delete)-(staff|commission)/.test(action)))(
    "%s: nobody does it to themselves",
    (action) => {
      const known = { ...record(), hsaId: operator.hsaId };
      const itself = { careProvider: own, hsaId: "SE9-M", staff: operator.hsaId, known, after: known, before: "kept" };
      expect(codeOf(permitDirectory[action]({ keeper: operator, ...itself } as never))).toBe("staff-is-you");
    },
  );
});

describe("what the national directory says", () => {
  it.each(actions.filter((action) => !action.startsWith("read")))(
    "%s: nobody does it here, no operator either",
    (action) => {
      const known = { ...record(own), hsaId: "SE1-D" };
      const asked = { careProvider: own, hsaId: "SE1-D", staff: "SE1-D", known, after: known, before: "kept" as const };
      const answers = [{ isNational: true }, {}, undefined].map((standing) =>
        codeOf(permitDirectory[action]({ keeper: operator, ...asked, standing })),
      );
      expect(answers).toEqual(["national-directory-keeps", "yes", "yes"]);
    },
  );
});

describe("an administrator", () => {
  const save = (before: "new" | "kept" | "of others", change: Partial<StaffRecord> = {}, hsaId = "SE1-D"): string => {
    const known = before === "new" ? undefined : record(before === "kept" ? own : other);
    const after = { ...record(own), hsaId, ...change };
    const { enteredFor: careProvider = "" } = after;
    return codeOf(
      permitDirectory["save-staff"]({
        keeper: administrator,
        staff: hsaId,
        known,
        standing: undefined,
        after,
        hsaId,
        careProvider,
        before,
      }),
    );
  };

  it("enters new staff, changes who was entered for them, and nobody else", () => {
    expect([save("new"), save("kept"), save("of others")]).toEqual(["yes", "yes", "staff-not-found"]);
    expect(save("kept", { enteredFor: other })).toBe("care-provider-not-found");
  });

  it.each([
    ["a licence", { licences: ["LK"] }],
    ["a group's prescription code", { groupPrescriptionCodes: ["9300005"] }],
    ["a prescriber code", { prescriberCode: "1" }],
    ["a system role, also of their own care provider", { systemRoles: [`INTYG;Administrator-${own}`] }],
    ["a position that makes a doctor", { positions: [{ code: "204010" }] }],
  ])("gives nobody %s", (_name, change) => {
    expect([save("new", change), save("kept", change)]).toEqual(["credentials-not-yours", "credentials-not-yours"]);
  });

  it("gives any other position, and another name", () => {
    expect(save("new", { name: "Bo", positions: [{ code: "201010" }] })).toBe("yes");
  });

  it("hears the same of an id of others, whether or not it is there", () => {
    const answers = [save("new", {}, "SE2-D"), save("of others", {}, "SE2-D")];
    expect(answers).toEqual(["hsa-id-not-yours", "hsa-id-not-yours"]);
    const unit = (before: "new" | "of others") =>
      codeOf(
        permitDirectory["save-unit"]({
          keeper: administrator,
          careProvider: own,
          hsaId: "SE2-U",
          before,
          standing: undefined,
        }),
      );
    expect([unit("new"), unit("of others")]).toEqual(["hsa-id-not-yours", "hsa-id-not-yours"]);
  });

  it("gives commissions to who was entered for them only", () => {
    const give = (known: StaffRecord | undefined) => {
      const place = { careProvider: own, hsaId: "SE1-M", before: "new", standing: undefined } as const;
      return codeOf(permitDirectory["save-commission"]({ keeper: administrator, staff: "SE1-D", known, ...place }));
    };
    const all = [record(own), record(other), record(), undefined].map(give);
    expect(all).toEqual(["yes", "staff-not-found", "staff-not-found", "staff-not-found"]);
  });
});

describe("an HSA-id of a care provider's own", () => {
  it.each([
    ["SE1-OWN", "SE1-U", true],
    ["SE1-OWN", "SE1-", false],
    ["SE1-OWN", "SE12-U", false],
    ["SE1-OWN", "SE2-SE1-U", false],
    ["SE1", "SE1-U", false],
    ["-OWN", "-U", false],
  ])("of %s: %s is %s", (careProvider, hsaId, is) => {
    expect(hasPrefixOf(careProvider, hsaId)).toBe(is);
  });
});
