/** UTC now, ISO 8601 with milliseconds. The only place that reads the clock for a rule. */
export function utcNow(): string {
  return new Date().toISOString();
}

const swedish = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Swedish wall-clock time without zone, YYYY-MM-DDThh:mm:ss, as the national contracts write time (domain.md §1). */
export function swedishTime(utc: string): string {
  return swedish.format(new Date(utc)).replace(" ", "T");
}

/** The day in Sweden, YYYY-MM-DD. */
export function swedishDay(utc: string): string {
  return swedishTime(utc).slice(0, 10);
}
