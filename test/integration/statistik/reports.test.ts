import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { beforeAll, describe, expect, it } from "vitest";
import { recordFacts } from "../../../functions/statistik/facts/record-facts.ts";
import { s3FactStore } from "../../../functions/statistik/facts/s3-fact-store.ts";
import { allReports } from "../../../functions/statistik/reports/all-reports.ts";
import { athenaQueryEngine, QueryFailedError } from "../../../functions/statistik/reports/athena-query-engine.ts";
import { buildReports } from "../../../functions/statistik/reports/build-reports.ts";
import { certificatesReport } from "../../../functions/statistik/reports/certificates.ts";
import type { QueryEngine } from "../../../functions/statistik/reports/query-engine.ts";
import type { CountTable, Report } from "../../../functions/statistik/reports/report.ts";
import { s3ReportFiles } from "../../../functions/statistik/reports/s3-report-files.ts";
import { s3ReportWriter } from "../../../functions/statistik/reports/s3-report-writer.ts";
import { sickLeavesReport } from "../../../functions/statistik/reports/sick-leaves.ts";
import { storedReportReader } from "../../../functions/statistik/reports/stored-report-reader.ts";
import { startedExchange } from "../../started-exchange.ts";
import type { StartedExchange } from "../../started-exchange.ts";
import { careProviders, generateWorld, randomFrom } from "./generated-world.ts";
import type { Made } from "./generated-world.ts";
import { countCertificates, countSickLeaves } from "./independent-count.ts";
import type { Counted } from "./independent-count.ts";
import { makeStatisticsAccount } from "./statistics-account.ts";
import type { StatisticsAccount } from "./statistics-account.ts";

const exchange = startedExchange() as StartedExchange | undefined;
const endpoint = exchange?.emulatorEndpoint ?? process.env["AWS_ENDPOINT_URL"];
const night = { builtAt: "2026-11-22T02:30:00.000Z", month: "2026-11" };
const world = generateWorld(20261122);

describe.skipIf(endpoint === undefined)(
  `reports against an independent count${endpoint === undefined ? " (skipped: no exchange is started for this suite, nor does AWS_ENDPOINT_URL name an emulator)" : ""}`,
  () => {
    let account: StatisticsAccount;
    let engine: QueryEngine;

    beforeAll(async () => {
      account = await makeStatisticsAccount(endpoint ?? "");
      engine = athenaQueryEngine(account.athena, { workgroup: account.workgroup, database: account.database, pause });
    });

    async function tell(kind: string, certificates: readonly Made[]) {
      const facts = s3FactStore(account.s3, account.factsBucket);
      await eachOf(certificates, ({ document, state }) =>
        recordFacts(
          {
            kind,
            group: groupOf(document.id),
            subject: kind === "certificate.erased" ? "N#a-notice" : `C#${document.id}`,
          },
          {
            readCertificate: () =>
              Promise.resolve(state === "erased" ? undefined : { document, revoked: state === "revoked" }),
            keyedHash: (value) => Promise.resolve(hash(value)),
            facts,
          },
        ),
      );
    }

    async function countedBy(report: Report): Promise<Counted> {
      return flat(report.tabulate(await engine.run(report.sql), night));
    }

    const build = (builtAt = night.builtAt, by: QueryEngine = engine) =>
      buildReports(allReports, {
        engine: by,
        reports: s3ReportWriter(account.s3, account.reportsBucket),
        now: () => builtAt,
        log: () => undefined,
      });

    const reading = () =>
      storedReportReader(
        s3ReportFiles({ ...account, bucket: account.reportsBucket, now: () => new Date().toISOString() }),
      );

    async function fileNames(): Promise<string[]> {
      const names: string[] = [];
      let next: string | undefined;
      do {
        const page = await account.s3.send(
          new ListObjectsV2Command({ Bucket: account.factsBucket, ContinuationToken: next }),
        );
        names.push(...(page.Contents ?? []).map(({ Key }) => Key ?? ""));
        next = page.NextContinuationToken;
      } while (next !== undefined);
      return names;
    }

    it("is answered with nothing before any report is built, and builds empty ones of no facts", async () => {
      expect(await reading().find("sick-leaves", careProviders.large)).toBeUndefined();
      await build("2026-11-21T02:30:00.000Z");
      expect((await reading().find("sick-leaves", careProviders.large))?.months.size).toBe(0);
    });

    it("counts what hundreds of signed and revoked certificates say", async () => {
      expect(world.length).toBeGreaterThan(300);
      await tell("certificate.signed", world);
      expect(await fileNames()).toHaveLength(world.length);
      expect(await countedBy(sickLeavesReport)).toEqual(countSickLeaves(world, night.month));
      expect(await countedBy(certificatesReport)).toEqual(countCertificates(world, night.month));
    });

    it("counts anew after revocations and erasures, of which no file stays, when messages come twice and late", async () => {
      const random = randomFrom(7);
      for (const made of world) {
        if (made.careProvider === careProviders.gone || random() < 0.08) made.state = "erased";
        else if (random() < 0.08) made.state = "revoked";
      }
      const erased = world.filter(({ state }) => state === "erased");
      await tell(
        "certificate.revoked",
        world.filter(({ state }) => state === "revoked"),
      );
      await tell("certificate.erased", erased);
      await tell("certificate.signed", [...erased, ...world.slice(0, 50)]);

      const names = await fileNames();
      expect(names).toHaveLength(world.length - erased.length);
      for (const { document } of erased) {
        expect(names.some((name) => name.includes(groupOf(document.id)))).toBe(false);
      }
      expect(await countedBy(sickLeavesReport)).toEqual(countSickLeaves(world, night.month));
      expect(await countedBy(certificatesReport)).toEqual(countCertificates(world, night.month));
    });

    it("publishes those counts with the small ones hidden, to each care provider its own", async () => {
      await build();
      for (const [report, counted] of [
        ["sick-leaves", countSickLeaves(world, night.month)],
        ["certificates", countCertificates(world, night.month)],
      ] as const) {
        for (const careProvider of Object.values(careProviders)) {
          const found = await reading().find(report, careProvider);
          expect(found?.night).toEqual(night);
          const read: Record<string, number | null> = {};
          for (const [month, { cells }] of found?.months ?? [])
            cells.forEach(
              ({ value }, index) => (read[`${careProvider} ${month} ${found?.columns[index] ?? ""}`] = value),
            );
          const own = Object.entries(counted).filter(([key]) => key.startsWith(careProvider));
          for (const [key, count] of own) expect(read[key], key).toBe(count < 5 ? null : count);
          const shown = Object.values(read).filter((value) => value !== null).length;
          expect(shown).toBe(own.filter(([, count]) => count >= 5).length);
        }
      }
      expect((await reading().find("sick-leaves", careProviders.gone))?.months.size).toBe(0);
    });

    it("keeps the last set where a query fails", async () => {
      const broken: QueryEngine = { run: () => engine.run("select no_such_column from certificate_facts") };
      await expect(build("2026-11-23T02:30:00.000Z", broken)).rejects.toThrow(QueryFailedError);
      expect((await reading().find("certificates", careProviders.large))?.night.builtAt).toBe(night.builtAt);
    });

    it("reads an answer of more rows than a page of the engine holds", async () => {
      const one = "select certificate_key, ordinal from certificate_facts";
      const rows = await engine.run(`${one} union all ${one} union all ${one} union all ${one}`);
      expect(rows.length).toBeGreaterThan(1000);
      expect(new Set(rows.map((row) => row["certificate_key"])).size).toBe(
        world.filter(({ state }) => state !== "erased").length,
      );
      expect(rows.some((row) => row["certificate_key"] === "certificate_key")).toBe(false);
    });
  },
);

function hash(value: string): string {
  return createHmac("sha256", "a secret of this test").update(value).digest("base64url");
}

function groupOf(certificateId: string): string {
  return hash(`certificate ${certificateId}`);
}

/** Every count that is not nought, as the independent count names it. */
function flat({ columns, providers }: CountTable): Counted {
  const counted: Record<string, number> = {};
  for (const [careProvider, months] of providers) {
    for (const [month, counts] of months) {
      counts.forEach((count, index) => {
        if (count > 0) counted[`${careProvider} ${month} ${columns[index] ?? ""}`] = count;
      });
    }
  }
  return counted;
}

async function eachOf<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += 16) await Promise.all(all.slice(from, from + 16).map(act));
}
