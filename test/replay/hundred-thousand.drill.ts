import { beforeAll, describe, expect, it } from "vitest";
import type { HottestPartition } from "../fixtures/replay/partition-units.ts";
import { peakCertificates, replay } from "../fixtures/replay/replay.ts";
import type { Replayed } from "../fixtures/replay/replay.ts";

/** What one partition takes in a second (DynamoDB developer guide, partition key design). */
const takes = { written: 1000, read: 3000 } as const;
/** No partition is asked more than a quarter of that at the peak. */
const margin = 4;
/** An item holds 400 KB. */
const largestItem = 400 * 1024;

const certificates = 100_000;

let day: Replayed;

beforeAll(async () => {
  day = await replay(certificates);
  process.stdout.write(`${told(day).join("\n")}\n`);
}, 1_800_000);

/** Units in a second at the peak. */
function atPeak(units: number): number {
  return (units * peakCertificates) / day.certificates;
}

function told({ units, arrived, missed, overdue, drained, groups }: Replayed): readonly string[] {
  const rounded = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
  const share = ({ hottest, all }: HottestPartition): string =>
    `${((100 * (hottest.written + hottest.read)) / (all.written + all.read)).toFixed(2)} %`;
  const swept = (what: string, { found, calls, milliseconds }: Replayed["missed"]): string =>
    `${what}: ${String(found)} found, ${String(calls)} calls, ${milliseconds.toFixed(0)} ms here`;
  return [
    `${String(day.certificates)} certificates, ${String(arrived)} deliveries; units a second at 133 operations a second:`,
    ...units
      .hottest()
      .toSorted((one, other) => (one.of < other.of ? -1 : 1))
      .map((one) =>
        [
          one.of.padEnd(28),
          one.kind.padEnd(12),
          `${rounded(atPeak(one.hottest.written))} written, ${rounded(atPeak(one.hottest.read))} read`.padEnd(26),
          `of ${rounded(atPeak(one.all.written))} and ${rounded(atPeak(one.all.read))}; ${share(one)}`,
        ].join(" "),
      ),
    `largest item: ${units.largest.kind}, ${String(units.largest.bytes)} bytes`,
    swept("sweep over what the stream has missed in ten minutes", missed),
    swept("watch over what waits for a recipient that was down for half an hour", overdue),
    swept("bringing that on its way", drained),
    `queue groups: ${String(groups.size)}, of which the largest has ${String(Math.max(...groups.values()))} messages`,
  ];
}

describe("A hundred thousand certificates at the pace of the busiest hour", () => {
  it("ask no partition of a table or an index more than a quarter of what it takes", () => {
    const asked = day.units.hottest();
    expect(asked.length).toBeGreaterThan(5);
    for (const { of, hottest } of asked) {
      expect(atPeak(hottest.written), of).toBeLessThan(takes.written / margin);
      expect(atPeak(hottest.read), of).toBeLessThan(takes.read / margin);
    }
  });

  it("have no item of more than a quarter of what an item holds", () => {
    expect(day.units.largest.bytes).toBeGreaterThan(0);
    expect(day.units.largest.bytes).toBeLessThan(largestItem / margin);
  });

  it("are swept with a few calls each, and everything arrives", () => {
    const { missed, overdue, drained } = day;
    expect(missed.found).toBeGreaterThan(1000);
    // A page of a hundred is one call; of each event its recipient is looked up and its mark is taken away.
    expect(missed.calls / missed.found).toBeLessThan(3);
    expect(overdue.found).toBeGreaterThan(0);
    expect(overdue.calls).toBeLessThan(1000);
    expect(drained.found).toBeGreaterThan(1000);
    expect(drained.calls / drained.found).toBeLessThan(20);
  });

  it("come through the queues in groups of which none holds up another", () => {
    const messages = [...day.groups.values()].reduce((sum, one) => sum + one, 0);
    expect(messages).toBeGreaterThan(certificates);
    expect(Math.max(...day.groups.values()) / messages).toBeLessThan(0.001);
  });
});
