import { describe, expect, it } from "vitest";
import type { Night } from "../../../../functions/statistik/reports/report.ts";
import {
  describeSet,
  latestSetPath,
  printProvider,
  providerPath,
} from "../../../../functions/statistik/reports/stored-report.ts";
import { storedReportReader } from "../../../../functions/statistik/reports/stored-report-reader.ts";
import { suppressRow } from "../../../../functions/statistik/reports/suppression.ts";

const night: Night = { builtAt: "2026-11-22T02:30:00.000Z", month: "2026-11" };
const months = new Map([["2026-11", suppressRow([12, 3])]]);
const table = { name: "sick-leaves", columns: ["female", "male"], providers: new Map([["A", months]]) } as const;

function reading(files: Readonly<Record<string, string>>) {
  return storedReportReader((path) => Promise.resolve(files[path]));
}

describe("stored reports", () => {
  const files = {
    [latestSetPath]: JSON.stringify(describeSet("set-2", night, [table])),
    [providerPath("set-2", "sick-leaves", "A")]: printProvider(months),
    [providerPath("set-1", "sick-leaves", "B")]: printProvider(months),
  };

  it("are read back as they were published", async () => {
    expect(await reading(files).find("sick-leaves", "A")).toEqual({ night, columns: ["female", "male"], months });
  });

  it("of a care provider that is not in the newest set are empty, not those of an older set", async () => {
    expect((await reading(files).find("sick-leaves", "B"))?.months.size).toBe(0);
  });

  it("are absent before the first set is complete", async () => {
    expect(
      await reading({ ...files, [latestSetPath]: undefined as unknown as string }).find("sick-leaves", "A"),
    ).toBeUndefined();
  });

  it("hold no HSA-id in the name of a file", () => {
    expect(providerPath("set-1", "certificates", "SE191212121212-1001")).not.toContain("191212121212");
  });
});
