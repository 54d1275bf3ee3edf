import type { Made } from "./generated-world.ts";

/** By care provider, month and column, as `provider month column`: how many. */
export type Counted = Readonly<Record<string, number>>;

/**
 * The sick leaves of a world, counted the slow way: every day a patient is sick is marked in a calendar, and a sick
 * leave is a run of marked days with at most five unmarked ones between two of them. Shares no code and no idea with
 * the product.
 */
export function countSickLeaves(world: readonly Made[], lastMonth: string): Counted {
  const calendars = new Map<string, { careProvider: string; sex: string; days: Set<string> }>();
  for (const { careProvider, patient, sex, sickLeaves, state } of world) {
    if (state !== "signed") continue;
    const who = `${careProvider} ${patient}`;
    const calendar = calendars.get(who) ?? { careProvider, sex, days: new Set<string>() };
    calendars.set(who, calendar);
    for (const { from, to } of sickLeaves) {
      const date = new Date(from);
      while (date.toISOString().slice(0, 10) <= to) {
        calendar.days.add(date.toISOString().slice(0, 10));
        date.setUTCDate(date.getUTCDate() + 1);
      }
    }
  }
  const counted: Record<string, number> = {};
  for (const { careProvider, sex, days } of calendars.values()) {
    for (const run of runsOf([...days].toSorted())) {
      for (const month of new Set(run.map((day) => day.slice(0, 7)))) {
        if (month <= lastMonth) add(counted, `${careProvider} ${month} ${sex}`);
      }
    }
  }
  return counted;
}

function runsOf(days: readonly string[]): string[][] {
  const runs: string[][] = [];
  let last: string | undefined;
  for (const day of days) {
    if (last === undefined || unmarkedBetween(last, day) > 5) runs.push([]);
    runs.at(-1)?.push(day);
    last = day;
  }
  return runs;
}

function unmarkedBetween(one: string, other: string): number {
  let days = -1;
  for (const date = new Date(one); date.toISOString().slice(0, 10) !== other; date.setUTCDate(date.getUTCDate() + 1))
    days += 1;
  return days;
}

/** The certificates of a world that are neither void nor erased. */
export function countCertificates(world: readonly Made[], lastMonth: string): Counted {
  const counted: Record<string, number> = {};
  for (const { careProvider, type, signedMonth, state } of world)
    if (state === "signed" && signedMonth <= lastMonth) add(counted, `${careProvider} ${signedMonth} ${type}`);
  return counted;
}

function add(counted: Record<string, number>, key: string): void {
  counted[key] = (counted[key] ?? 0) + 1;
}
