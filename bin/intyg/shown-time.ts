import { swedishTime } from "../../functions/operation/clock.ts";

/** A UTC time as Swedish clocks show it: "2026-11-22 10:42:00". What is no time is shown as it came. */
export function shownTime(utc: string): string {
  return Number.isNaN(Date.parse(utc)) ? utc : swedishTime(utc).replace("T", " ");
}
