import { describe, expect, it } from "vitest";
import { allReports } from "../../../../functions/statistik/reports/all-reports.ts";
import { buildReports } from "../../../../functions/statistik/reports/build-reports.ts";
import type { QueryEngine, QueryRow } from "../../../../functions/statistik/reports/query-engine.ts";
import type { Night } from "../../../../functions/statistik/reports/report.ts";
import type { PublishedTable } from "../../../../functions/statistik/reports/report-store.ts";

const certificates = [
  { care_provider: "A", signed_month: "2026-11", certificate_type: "FK7804", certificates: "12" },
  { care_provider: "A", signed_month: "2026-11", certificate_type: "LUSE", certificates: "3" },
];

function anEngine(rowsOf: (sql: string) => readonly QueryRow[]): QueryEngine {
  return { run: async (sql) => rowsOf(sql) };
}

function aShelf() {
  const saved: { night: Night; tables: readonly PublishedTable[] }[] = [];
  return {
    saved,
    reports: { save: async (night: Night, tables: readonly PublishedTable[]) => void saved.push({ night, tables }) },
  };
}

const runtime = { now: () => "2026-11-30T23:30:00.000Z", log: () => undefined };

describe("building the reports", () => {
  it("stores all of them as one set with small counts hidden", async () => {
    const { saved, reports } = aShelf();
    const engine = anEngine((sql) => (sql.includes("certificate_type") ? certificates : []));
    await buildReports(allReports, { ...runtime, engine, reports });
    expect(saved).toHaveLength(1);
    expect(saved[0]?.tables.map(({ name }) => name)).toEqual(["sick-leaves", "certificates"]);
    const row = saved[0]?.tables[1]?.providers.get("A")?.get("2026-11");
    expect(row?.cells.map(({ value }) => value)).toEqual([12, null]);
  });

  it("takes the month from the Swedish calendar: half past eleven at night in UTC is December already", async () => {
    const { reports } = aShelf();
    expect(await buildReports(allReports, { ...runtime, engine: anEngine(() => []), reports })).toEqual({
      builtAt: runtime.now(),
      month: "2026-12",
    });
  });

  it("stores nothing where one report fails, so that yesterday's set stays", async () => {
    const { saved, reports } = aShelf();
    const engine = anEngine((sql) => {
      if (sql.includes("certificate_type")) throw new Error("the engine is down");
      return [];
    });
    await expect(buildReports(allReports, { ...runtime, engine, reports })).rejects.toThrow("the engine is down");
    expect(saved).toEqual([]);
  });
});
