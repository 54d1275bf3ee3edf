import { expect, test } from "vitest";
import { costOf, measureCost } from "../../../bin/bench/cost.ts";
import { leastUnits } from "../../../bin/bench/least-units.ts";
import { runCostScenario } from "../../../bin/bench/cost-scenario.ts";
import { measureUnits, unitsOf } from "../../../bin/bench/measure-units.ts";

const scenario = await runCostScenario();
const step = (operation: string) => scenario.calls.find((one) => one.operation === operation)!;

test("a certificate takes eighteen calls: written, saved, signed, sent and read", () => {
  expect(scenario.calls.map(({ operation, times }) => `${String(times)} ${operation}`)).toEqual([
    "1 createDraft",
    "5 saveDraft",
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

test("signing writes the certificate, its event, the log and the record of the call, and takes the draft away", () => {
  const written = step("signCertificate").counted.filter(({ act }) => act === "write");
  expect(written.map(({ item }) => item).toSorted()).toEqual([
    "audit ACCESS",
    "certificates CALL",
    "certificates CONTENT",
    "certificates DRAFT",
    "certificates EVENT",
    "certificates HEAD",
  ]);
});

test("the work behind the calls publishes, delivers and counts", () => {
  expect(
    scenario.behind.map((one) => [one.operation, unitsOf(one, "write") > 0 || one.operation === "record facts"]),
  ).toEqual([
    ["relay", true],
    ["deliver", true],
    ["record facts", true],
  ]);
  expect(scenario.factFiles).toBe(1);
});

test("no call takes fewer units than the least that is demanded of it", () => {
  for (const one of scenario.calls)
    expect(leastUnits(one), one.operation).toBeLessThanOrEqual(unitsOf(one, "write") + unitsOf(one, "read"));
  expect(measureUnits(scenario)).toHaveLength(scenario.calls.length);
});

test("the cost of a million certificates is the sum of its parts, of which the API's eighteen requests are one", () => {
  const parts = costOf(scenario);
  const [sum] = measureCost(scenario);
  expect(sum?.measured).toBeCloseTo(parts.reduce((total, { perMillion }) => total + perMillion, 0));
  expect(parts.find(({ service }) => service === "HTTP API")?.perMillion).toBeCloseTo(18 * 1.06);
});
