import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import prices from "../../../bin/bench/prices.json" with { type: "json" };
import { costOf, measureCost } from "../../../bin/bench/cost.ts";
import { keyRequestsOfACertificate } from "../../../bin/bench/key-requests.ts";
import { leastUnits } from "../../../bin/bench/least-units.ts";
import { runCostScenario } from "../../../bin/bench/cost-scenario.ts";
import { indexUnitsOf, measureUnits, unitsOf } from "../../../bin/bench/measure-units.ts";

const scenario = await runCostScenario();
const step = (operation: string) => scenario.calls.find((one) => one.operation === operation)!;

test("a certificate takes eighteen calls: written, saved, signed, sent and read", () => {
  expect(scenario.calls.map(({ operation, times }) => `${String(times)} ${operation}`)).toEqual([
    "1 createDraft",
    "1 saveDraft, version left",
    "4 saveDraft",
    "1 signCertificate",
    "10 readCertificate",
    "1 sendCertificate",
  ]);
});

test("reading a certificate writes the access log and nothing else", () => {
  expect(step("readCertificate").counted.filter(({ act }) => act === "write")).toMatchObject([
    { item: "audit ACCESS", units: 1 },
  ]);
});

test("signing writes the certificate, its event, the log and the record of the call, and takes the draft away with its version", () => {
  const written = step("signCertificate").counted.filter(({ act }) => act === "write");
  expect(written.map(({ item }) => item).toSorted()).toEqual([
    "audit ACCESS",
    "certificates CONTENT",
    "certificates DRAFT",
    "certificates HEAD",
    "certificates VERSION",
    "outbox EVENT",
  ]);
});

test("the work behind the calls publishes, delivers and counts", () => {
  expect(scenario.behind.map((one) => [one.operation, unitsOf(one, "write")])).toEqual([
    ["relay", 1],
    // What is for a recipient goes when it has been delivered.
    ["relay", 0],
    ["deliver", 2],
    ["record facts", 0],
  ]);
  expect(scenario.factFiles).toBe(1);
});

test("no call takes fewer units than the least that is demanded of it", () => {
  for (const one of scenario.calls)
    for (const [act, least] of [
      ["write", leastUnits(one)?.writes],
      ["read", leastUnits(one)?.reads],
    ] as const)
      expect(least, `${act} ${one.operation}`).toBeLessThanOrEqual(unitsOf(one, act));
  expect(measureUnits(scenario)).toHaveLength(scenario.calls.length);
});

test("the cost of a million certificates is the sum of its parts, of which the API's eighteen requests are one", () => {
  const parts = costOf(scenario, "journal");
  const [work, all] = measureCost(scenario, "journal");
  const sum = (some: typeof parts) => some.reduce((total, { perMillion }) => total + perMillion, 0);
  expect(work?.measured).toBeCloseTo(sum(parts.filter(({ part }) => part === "work")));
  expect(all?.measured).toBeCloseTo(sum(parts));
  expect(parts.find(({ service }) => service === "HTTP API")?.perMillion).toBeCloseTo(18 * 1.06);
});

test("every line of the cost says where its price is from, and its amount where that was not counted", () => {
  for (const { service, from } of costOf(scenario, "web")) expect(from.length, service).toBeGreaterThan(10);
  expect(Object.keys(prices.assumedFrom)).toEqual(Object.keys(prices.assumed));
  for (const [name, from] of Object.entries(prices.assumedFrom)) expect(from.length, name).toBeGreaterThan(6);
  const told = new Set([...costOf(scenario, "web"), ...costOf(scenario, "journal")].flatMap((one) => one.amountFrom));
  expect([...told].toSorted()).toEqual(Object.keys(prices.assumed).toSorted());
  const rows = measureCost(scenario, "journal");
  expect(rows.find(({ what }) => what.endsWith("waiting"))?.note).toContain("waitingMillisecondsForTheDatabase: ");
});

test("a queue costs what is asked of it, also while nothing is there", () => {
  const sqs = (certificatesAYear: number) => {
    const [ofMessages, inVain] = costOf(scenario, "journal").filter(({ service }) => service.startsWith("SQS"));
    const { queuesAskedAllTheTime: queues, requestsOutAtAQueue: pollers } = prices.assumed;
    const aYear = queues * pollers * 3 * 60 * 24 * 365 * (prices.perMillion.sqsFifoRequest.usd / 1_000_000);
    return [ofMessages?.perMillion, inVain?.perMillion, (aYear * 1_000_000) / certificatesAYear];
  };
  const [ofMessages, inVain, expected] = sqs(prices.assumed.certificatesAYear);
  expect(ofMessages).toBeCloseTo(scenario.events * 3 * prices.perMillion.sqsFifoRequest.usd);
  expect(inVain).toBeCloseTo(expected ?? 0);
});

test("a certificate written in the web takes a save for each pause, and comes through the edge and its firewall", async () => {
  const web = await runCostScenario("web");
  const saves = web.calls.filter(({ operation }) => operation.startsWith("saveDraft"));
  expect(saves.reduce((sum, { times }) => sum + times, 0)).toBe(25);
  const around = costOf(web, "web").map(({ service }) => service);
  expect(around).toEqual(expect.arrayContaining(["edge", "firewall", "data out"]));
  expect(costOf(scenario, "journal").map(({ service }) => service)).not.toContain("edge");
  const [sum] = measureCost(web, "web");
  expect(sum?.floor).toBeLessThan(sum?.measured ?? 0);
});

describe("requests to the key service", () => {
  const load = { certificatesAYear: 3_000_000, workingHoursAYear: 2000, shareOutsideWorkingHours: 0 };
  const work = [
    { function: "save", times: 5 },
    { function: "sign", times: 1 },
  ];

  test("are shared by all who write in the same five minutes", () => {
    const shared = keyRequestsOfACertificate(work, load);
    expect(shared).toBeGreaterThan(0);
    expect(shared).toBeLessThan(0.2);
    expect(keyRequestsOfACertificate(work, { ...load, certificatesAYear: 30_000 })).toBeGreaterThan(shared * 10);
  });

  test("are two for each function that finds nothing in its memory", () => {
    expect(keyRequestsOfACertificate(work, { ...load, shareOutsideWorkingHours: 1 })).toBe(4);
  });
});

test("the tables' description tells the units that are counted", () => {
  const described = readFileSync("functions/certificate/store/table.md", "utf8");
  for (const one of scenario.calls) {
    const row = new RegExp(`^\\| ${one.operation} +\\|(.*)$`, "m").exec(described)?.[1] ?? "";
    const [written, read, inIndexes, where = ""] = row.split("|").map((cell) => cell.trim());
    expect([written, read, inIndexes].map(Number), one.operation).toEqual([
      unitsOf(one, "write"),
      unitsOf(one, "read"),
      indexUnitsOf(one),
    ]);
    const told = [...where.replaceAll("½", "0.5").matchAll(/ (\d(?:\.\d)?)(?=[,;]|$)/g)].map(([, units]) =>
      Number(units),
    );
    expect(
      told.reduce((sum, units) => sum + units, 0),
      one.operation,
    ).toBe(unitsOf(one, "write") + unitsOf(one, "read"));
  }
});
