const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short", timeStyle: "medium" });

/** A UTC time as Swedish clocks show it: "2026-11-22 10:42:00". What is no time is shown as it came. */
export function swedishTime(utc: string): string {
  const time = Date.parse(utc);
  return Number.isNaN(time) ? utc : format.format(time);
}

/** The day in Sweden, YYYY-MM-DD. */
export function swedishDay(at: Date): string {
  return format.format(at).slice(0, 10);
}
