import { describe, expect, it } from "vitest";
import type { Commission } from "../../../../functions/certificate/model/staff-member.ts";
import { staffWrites } from "../../../../functions/certificate/store/directory-items.ts";
import { Directory } from "../../../../functions/certificate/store/directory.ts";
import type { ContextOf } from "../../../../functions/operation/request-context.ts";
import type { readSickLeavesReport } from "../../../../functions/statistik/reports/read-sick-leaves-report.contract.ts";
import { readCertificatesReportOperation } from "../../../../functions/statistik/reports/read-certificates-report.ts";
import { readSickLeavesReportOperation } from "../../../../functions/statistik/reports/read-sick-leaves-report.ts";
import { statistikProblems } from "../../../../functions/statistik/problems.ts";
import type { ReportReader } from "../../../../functions/statistik/reports/report-store.ts";
import { suppressRow } from "../../../../functions/statistik/reports/suppression.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";
import { aMember, units, worksAt } from "../../../fixtures/people.ts";

const doctor = "TSTNMT2321000156-1079";
const practice = { hsaId: "TSTNMT2321000156-3001", name: "Husläkarna" };
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
    actor: { kind: "staff", hsaId: doctor, role: "DOCTOR", scopes: ["statistics:read"], assurance: 3 },
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

interface Rights {
  readonly systemRoles?: readonly string[];
  readonly commissions?: readonly Commission[];
}

/** What a report is read with, where the Directory gives the doctor these rights. */
async function withRights({ systemRoles = [`INTYG;Statistik-${careProvider.hsaId}`], commissions = [] }: Rights = {}) {
  const tables = new MemoryTables();
  await tables.transact(staffWrites(aMember(doctor, "Elin Sandberg", ["LK"], systemRoles), commissions));
  const directory = new Directory(
    tables,
    () => undefined,
    () => "2026-11-22T09:00:00.000Z",
  );
  return { reports: asOfNight, directory };
}

const hidden = { value: null, suppressed: true };
const shown = (value: number) => ({ value, suppressed: false });

describe("reading the sick leaves of the own care provider", () => {
  it("gives a row for each month asked for", async () => {
    const answer = await readSickLeavesReportOperation.run(
      { from: "2026-10", to: "2026-11" },
      callAt(),
      await withRights(),
    );
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
      callAt(practice),
      await withRights({ systemRoles: ["INTYG;Statistik-TSTNMT2321000156-3001"] }),
    );
    expect(answer.ok && answer.value.months).toEqual([{ month: "2026-11", women: hidden, men: hidden, total: hidden }]);
  });

  it("is refused until a report has been built", async () => {
    const answer = await readSickLeavesReportOperation.run({}, callAt(), {
      ...(await withRights()),
      reports: { find: () => Promise.resolve(undefined) },
    });
    expect(answer).toEqual({ ok: false, refusal: { code: "report-not-built" } });
  });

  it("is refused for a period that runs backwards", async () => {
    const answer = await readSickLeavesReportOperation.run(
      { from: "2026-11", to: "2026-10" },
      callAt(),
      await withRights(),
    );
    expect(answer.ok ? "" : answer.refusal.code).toBe("period-backwards");
  });
});

describe("reading the certificates of the own care provider", () => {
  it("gives every type for each month", async () => {
    const answer = await readCertificatesReportOperation.run({ from: "2026-11" }, callAt(), await withRights());
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

const otherRoles = ["Drift", `Administrator-${careProvider.hsaId}`, `Rehab-${careProvider.hsaId}`].map(
  (role) => `INTYG;${role}`,
);
const statistics: Omit<Commission, "careProvider"> = { hsaId: "S1", name: "Statistik", purpose: "Statistik" };

/** What the Directory gives, and at which of the two care providers it opens the statistics. */
const rights: readonly (readonly [name: string, Rights, atRegion: boolean, atPractice: boolean])[] = [
  ["nothing", {}, false, false],
  ["the region's system role", { systemRoles: [`INTYG;Statistik-${careProvider.hsaId}`] }, true, false],
  ["the practice's system role", { systemRoles: [`INTYG;Statistik-${practice.hsaId}`] }, false, true],
  ["the region's commission", { commissions: [{ ...statistics, careProvider: careProvider.hsaId }] }, true, false],
  [
    "a commission at a unit of the region",
    { commissions: [{ ...statistics, unit: "TSTNMT2321000156-1003", careProvider: careProvider.hsaId }] },
    true,
    false,
  ],
  ["the practice's commission", { commissions: [{ ...statistics, careProvider: practice.hsaId }] }, false, true],
  [
    "a role of the one and a commission of the other",
    {
      systemRoles: [`INTYG;Statistik-${careProvider.hsaId}`],
      commissions: [{ ...statistics, careProvider: practice.hsaId }],
    },
    true,
    true,
  ],
  [
    "care at the one, and statistics of the other",
    {
      systemRoles: [`INTYG;Statistik-${practice.hsaId}`],
      commissions: [{ ...worksAt(units.healthCentre), careProvider: careProvider.hsaId }],
    },
    false,
    true,
  ],
  ["other system roles of the region", { systemRoles: otherRoles }, false, false],
];

describe.each(rights)("statistics, with %s", (_name, given, atRegion, atPractice) => {
  it.each([
    ["region", careProvider, atRegion],
    ["practice", practice, atPractice],
  ] as const)("at the %s", async (_place, provider, opens) => {
    const needs = await withRights({ systemRoles: [], ...given });
    for (const { run } of [readSickLeavesReportOperation, readCertificatesReportOperation]) {
      const answer = await run({}, callAt(provider), needs);
      expect(answer.ok ? "read" : answer.refusal.code).toBe(opens ? "read" : "statistics-not-yours");
    }
  });
});

it("Statistics are nobody's whom the Directory does not know", async () => {
  const needs = {
    ...(await withRights()),
    directory: new Directory(
      new MemoryTables(),
      () => undefined,
      () => "",
    ),
  };
  const answer = await readCertificatesReportOperation.run({}, callAt(), needs);
  expect(answer).toEqual({ ok: false, refusal: { code: "statistics-not-yours" } });
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
