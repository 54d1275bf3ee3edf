const format = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Local Swedish time as the contracts write it: YYYY-MM-DDThh:mm:ss. */
export function swedishTime(moment: Date): string {
  return format.format(moment).replace(" ", "T");
}
