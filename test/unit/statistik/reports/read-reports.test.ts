import { describe, expect, it } from "vitest";
import type { ContextOf } from "../../../../functions/operation/request-context.ts";
import type { readSickLeavesReport } from "../../../../functions/statistik/reports/read-sick-leaves-report.contract.ts";
import { readCertificatesReportOperation } from "../../../../functions/statistik/reports/read-certificates-report.ts";
import { readSickLeavesReportOperation } from "../../../../functions/statistik/reports/read-sick-leaves-report.ts";
import { statistikProblems } from "../../../../functions/statistik/problems.ts";
import type { ReportReader } from "../../../../functions/statistik/reports/report-store.ts";
import { suppressRow } from "../../../../functions/statistik/reports/suppression.ts";

const careProvider = { hsaId: "TSTNMT2321000156-102q", name: "Region Norrbacka" };

function callAt(provider = careProvider): ContextOf<typeof readSickLeavesReport> {
  const unit = {
    hsaId: "TSTNMT2321000156-1003",
    name: "Norrbacka vårdcentral",
    workplaceCode: "1",
    address: "",
    postalCode: "",
    city: "",
    phone: "",
    careProvider: provider,
  };
  return {
    actor: { kind: "staff", hsaId: "TSTNMT2321000156-1079", role: "DOCTOR", scopes: ["statistics:read"], assurance: 3 },
    unit,
    requestId: "r",
    at: "2026-11-22T09:00:00.000Z",
    commit: () => Promise.reject(new Error("nothing is written")),
  };
}

const night = { builtAt: "2026-11-22T02:30:00.000Z", month: "2026-11" };
const asOfNight: ReportReader = {
  find: async (report, provider) => {
    const columns = report === "sick-leaves" ? ["female", "male"] : ["FK7804", "LUSE"];
    const months = new Map(
      provider === "TSTNMT2321000156-102Q"
        ? [
            ["2026-10", suppressRow([61, 38])],
            ["2026-11", suppressRow([12, 3])],
          ]
        : [],
    );
    return { night, columns, months };
  },
};
const hidden = { value: null, suppressed: true };
const shown = (value: number) => ({ value, suppressed: false });

describe("reading the sick leaves of the own care provider", () => {
  it("gives a row for each month asked for", async () => {
    const answer = await readSickLeavesReportOperation.run({ from: "2026-10", to: "2026-11" }, callAt(), {
      reports: asOfNight,
    });
    expect(answer).toEqual({
      ok: true,
      value: {
        careProvider,
        builtAt: night.builtAt,
        smallestShown: 5,
        months: [
          { month: "2026-10", women: shown(61), men: shown(38), total: shown(99) },
          { month: "2026-11", women: shown(12), men: hidden, total: hidden },
        ],
      },
    });
  });

  it("tells another care provider nothing of it: its months look like months of small counts", async () => {
    const answer = await readSickLeavesReportOperation.run(
      { from: "2026-11" },
      callAt({ hsaId: "TSTNMT2321000156-3001", name: "Husläkarna" }),
      { reports: asOfNight },
    );
    expect(answer.ok && answer.value.months).toEqual([{ month: "2026-11", women: hidden, men: hidden, total: hidden }]);
  });

  it("is refused until a report has been built", async () => {
    const answer = await readSickLeavesReportOperation.run({}, callAt(), {
      reports: { find: () => Promise.resolve(undefined) },
    });
    expect(answer).toEqual({ ok: false, refusal: { code: "report-not-built" } });
  });

  it("is refused for a period that runs backwards", async () => {
    const answer = await readSickLeavesReportOperation.run({ from: "2026-11", to: "2026-10" }, callAt(), {
      reports: asOfNight,
    });
    expect(answer.ok ? "" : answer.refusal.code).toBe("period-backwards");
  });
});

describe("reading the certificates of the own care provider", () => {
  it("gives every type for each month", async () => {
    const answer = await readCertificatesReportOperation.run({ from: "2026-11" }, callAt(), { reports: asOfNight });
    expect(answer.ok && answer.value.months).toEqual([
      {
        month: "2026-11",
        types: [
          { type: "FK7804", count: shown(12) },
          { type: "LUSE", count: hidden },
        ],
        total: hidden,
      },
    ]);
  });
});

describe("the contracts of the reports", () => {
  const contracts = [readSickLeavesReportOperation.contract, readCertificatesReportOperation.contract];

  it("list problems that the catalogue explains", () => {
    for (const { problems } of contracts)
      expect(Object.keys(statistikProblems)).toEqual(expect.arrayContaining([...problems]));
  });

  it("have examples that keep them", () => {
    for (const { input, output, examples } of contracts) {
      expect(input.safeParse(examples.input).success).toBe(true);
      expect(output.safeParse(examples.output).success).toBe(true);
    }
  });

  it("take months and nothing else as a period", () => {
    for (const { input } of contracts) {
      expect(input.safeParse({ from: "2026-13" }).success).toBe(false);
      expect(input.safeParse({ from: "2026-01-01" }).success).toBe(false);
      expect(input.safeParse({ careProvider: "B" }).success).toBe(false);
      expect(input.safeParse({}).success).toBe(true);
    }
  });
});
