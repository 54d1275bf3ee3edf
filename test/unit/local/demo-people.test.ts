import { describe, expect, it } from "vitest";
import { demoCareProviders, demoStaff, demoUnits } from "../../../lib/local/demo-directory.ts";
import { demoPeople, demoSystems } from "../../../lib/local/demo-people.ts";

const people = demoPeople("2026-11-22");
const find = (key: string) => [...people, ...demoSystems].find((actor) => actor.key === key);

describe("The demo's people", () => {
  it("each have a key of their own", () => {
    const keys = [...people, ...demoSystems].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("include a doctor at two units of one care provider", () => {
    const units = demoStaff.find(({ hsaId }) => hsaId === find("doctor")?.person)?.unitHsaIds ?? [];
    const providers = demoUnits
      .filter(({ hsaId }) => units.includes(hsaId))
      .map(({ careProviderHsaId }) => careProviderHsaId);
    expect(units).toHaveLength(2);
    expect(new Set(providers).size).toBe(1);
  });

  it("include a doctor at a unit of another care provider", () => {
    const elsewhere = people.find(({ key }) => key === "doctor-elsewhere");
    const unit = demoUnits.find(({ hsaId }) =>
      demoStaff.find((staff) => staff.hsaId === elsewhere?.person)?.unitHsaIds.includes(hsaId),
    );
    const unitOfDoctor = demoUnits.find(({ hsaId }) =>
      demoStaff.find((staff) => staff.hsaId === find("doctor")?.person)?.unitHsaIds.includes(hsaId),
    );
    expect(unit?.careProviderHsaId).not.toBe(unitOfDoctor?.careProviderHsaId);
  });

  it("sign in with a card as staff, and with an e-legitimation as citizens", () => {
    for (const { kind, signIn } of people) expect(signIn).toBe(kind === "staff" ? "siths" : "e-legitimation");
  });

  it("never tell a citizen's name", () => {
    for (const citizen of people.filter(({ kind }) => kind === "citizen")) expect(citizen.name).toBeUndefined();
  });
});

describe("The demo's directory", () => {
  it("knows the care provider of every unit and every unit of the staff", () => {
    expect(
      demoUnits.filter((unit) => !demoCareProviders.some(({ hsaId }) => hsaId === unit.careProviderHsaId)),
    ).toEqual([]);
    expect(
      demoStaff.flatMap(({ unitHsaIds }) => unitHsaIds).filter((id) => !demoUnits.some(({ hsaId }) => hsaId === id)),
    ).toEqual([]);
  });
});
