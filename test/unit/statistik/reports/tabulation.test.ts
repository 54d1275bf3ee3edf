import { describe, expect, it } from "vitest";
import { monthNumber } from "../../../../functions/statistik/facts/calendar-numbers.ts";
import { certificatesReport } from "../../../../functions/statistik/reports/certificates.ts";
import { sickLeavesReport } from "../../../../functions/statistik/reports/sick-leaves.ts";
import type { CountTable } from "../../../../functions/statistik/reports/report.ts";

const night = { builtAt: "2026-11-22T02:30:00.000Z", month: "2026-11" };

function plain({ columns, providers }: CountTable) {
  return {
    columns,
    providers: Object.fromEntries([...providers].map(([provider, months]) => [provider, Object.fromEntries(months)])),
  };
}

function change(kind: "begun" | "ended", month: string, count: number, { sex = "female", careProvider = "A" } = {}) {
  return {
    care_provider: careProvider,
    sex,
    month_number: String(monthNumber(month)),
    change: kind,
    sick_leaves: String(count),
  };
}

describe("sick leaves per month and sex", () => {
  it("count in every month from the one they begin in to the one they end in", () => {
    const rows = [
      change("begun", "2026-06", 3),
      change("ended", "2026-08", 2),
      change("ended", "2026-06", 1),
      change("begun", "2026-08", 5, { sex: "male" }),
      change("ended", "2026-08", 5, { sex: "male" }),
    ];
    expect(plain(sickLeavesReport.tabulate(rows, night)).providers).toEqual({
      A: { "2026-06": [3, 0], "2026-07": [2, 0], "2026-08": [2, 5] },
    });
  });

  it("are counted in the months of the reports alone, whatever is stored", () => {
    const early = [change("begun", "0001-01", 2), { ...change("ended", "0001-01", 1), month_number: "-1e12" }];
    const [months] = [
      ...sickLeavesReport.tabulate([...early, change("ended", "9999-12", 1)], night).providers.values(),
    ];
    expect([...(months ?? [])]).toHaveLength((2026 - 2010) * 12 + 11);
    expect([months?.get("2010-01"), months?.get("2026-11")]).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it("are not told of months to come", () => {
    const rows = [change("begun", "2026-11", 4), change("ended", "2027-01", 4)];
    expect(plain(sickLeavesReport.tabulate(rows, night)).providers).toEqual({ A: { "2026-11": [4, 0] } });
  });

  it("keep care providers apart", () => {
    const rows = [
      change("begun", "2026-11", 1),
      change("ended", "2026-11", 1),
      change("begun", "2026-11", 2, { sex: "male", careProvider: "B" }),
      change("ended", "2026-11", 2, { sex: "male", careProvider: "B" }),
    ];
    expect(plain(sickLeavesReport.tabulate(rows, night)).providers).toEqual({
      A: { "2026-11": [1, 0] },
      B: { "2026-11": [0, 2] },
    });
  });

  it("that were certified for a time before the statistics begin are counted from where these begin", () => {
    const rows = [change("begun", "2009-11", 1), change("ended", "2010-01", 1)];
    expect(plain(sickLeavesReport.tabulate(rows, night)).providers).toEqual({ A: { "2010-01": [1, 0] } });
  });

  it("stop the night where the engine answers something else than was asked", () => {
    expect(() => sickLeavesReport.tabulate([{ ...change("begun", "2026-11", 1), sex: null }], night)).toThrow();
    expect(() =>
      sickLeavesReport.tabulate([{ ...change("begun", "2026-11", 1), sick_leaves: "many" }], night),
    ).toThrow();
  });
});

describe("certificates per type", () => {
  const row = (careProvider: string, month: string, type: string, count: number) => ({
    care_provider: careProvider,
    signed_month: month,
    certificate_type: type,
    certificates: String(count),
  });

  it("have a column for every type that anybody has issued", () => {
    const rows = [row("A", "2026-10", "LUSE", 2), row("A", "2026-10", "FK7804", 9), row("B", "2026-11", "TS8071", 6)];
    expect(plain(certificatesReport.tabulate(rows, night))).toEqual({
      columns: ["FK7804", "LUSE", "TS8071"],
      providers: { A: { "2026-10": [9, 2, 0] }, B: { "2026-11": [0, 0, 6] } },
    });
  });
});
