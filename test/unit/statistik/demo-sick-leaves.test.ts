import { describe, expect, it } from "vitest";
import { parsePersonId } from "../../../functions/certificate/model/person-id.ts";
import { factsOf } from "../../../functions/statistik/facts/certificate-fact.ts";
import { demoSickLeaves } from "../../../bin/demo-sick-leaves.ts";

describe("The demo's past year", () => {
  const today = "2026-03-01";
  const sickLeaves = demoSickLeaves(today);
  const facts = sickLeaves.map((one) => factsOf(one, false, { certificateKey: one.id, patientKey: one.id }));

  it("has the twelve months before this one, and leaves this one to whoever tries the demo", () => {
    const months = [...new Set(facts.map(({ month }) => month))];
    expect([months.length, months.at(0), months.at(-1)]).toEqual([12, "2025-03", "2026-02"]);
    const march = 2026 * 12 + 2;
    for (const { rows } of facts) for (const { lastMonth } of rows) expect(lastMonth).toBeLessThan(march);
  });

  it("is of people with test numbers, women and men, and counts every certificate once", () => {
    for (const { patient } of sickLeaves) expect(parsePersonId(patient.number)).toEqual(patient);
    expect(new Set(facts.flatMap(({ rows }) => rows.map(({ sex }) => sex)))).toEqual(new Set(["female", "male"]));
    expect(new Set(sickLeaves.map(({ id }) => id)).size).toBe(sickLeaves.length);
  });

  it("is the same each time", () => {
    expect(demoSickLeaves(today)).toEqual(sickLeaves);
  });
});
