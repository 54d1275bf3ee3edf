/**
 * What `npm run bench` runs: measures the budgets of docs/budgets.md and prints them as one table, or with --json for a
 * program.
 */
import { bundleFunctions } from "../lib/bundling/bundle-functions.ts";
import { endWithLauncher } from "../lib/local/end-with-launcher.ts";
import { MemoryTables } from "../test/fixtures/memory-tables.ts";
import { benchJson, benchTable } from "./bench/bench-table.ts";
import { measureBundles } from "./bench/bundle-size.ts";
import { measureCertificate } from "./bench/certificate-cpu.ts";
import { measureCodeSearch } from "./bench/code-search.ts";
import { measureColdStart } from "./bench/cold-start.ts";
import { measureCost } from "./bench/cost.ts";
import { runCostScenario } from "./bench/cost-scenario.ts";
import { measureUnits } from "./bench/measure-units.ts";
import { openMemoryExchange } from "./bench/memory-exchange.ts";
import { measureOverhead } from "./bench/operation-overhead.ts";
import { measurePages } from "./bench/pages/measure-pages.ts";
import type { Row } from "./bench/row.ts";
import { verdictOf } from "./bench/row.ts";

const { signal } = endWithLauncher();
const asksForJson = process.argv.includes("--json");
const startedAt = performance.now();
const tell = (line: string): void => {
  if (!asksForJson) process.stderr.write(`${line}\n`);
};

const rows: Row[] = [];
tell("operations …");
const exchange = await openMemoryExchange(new MemoryTables());
const scenario = await runCostScenario();
rows.push(...(await measureOverhead(exchange)), ...(await measureCertificate(exchange)));
rows.push(...measureUnits(scenario), ...measureCost(scenario, "journal"));
rows.push(...measureCost(await runCostScenario("web"), "web"));
tell("diagnosis search …");
rows.push(...measureCodeSearch());
tell("pages …");
const ofPages = await measurePages({ exchange, signal });
if (ofPages === undefined) tell("No Chromium was found, so the pages are not measured.");
else rows.push(...ofPages);
tell("bundles …");
const { all } = await bundleFunctions();
rows.push(...measureBundles(all));
tell("cold starts …");
rows.push(...(await measureColdStart(all, signal)));

process.stdout.write(asksForJson ? `${benchJson(rows)}\n` : benchTable(rows));
const short = rows.filter((row) => verdictOf(row) === "short").length;
tell(`${String(rows.length)} rows, ${String(short)} short, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
// The launcher's pipe is still open.
process.exit();
