const format = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Local Swedish time as the contracts write it: YYYY-MM-DDThh:mm:ss. */
export function swedishTime(moment: Date): string {
  return format.format(moment).replace(" ", "T");
}

/** Such a time as people write it: "22 november 2026 kl. 12:00". One that is written otherwise stays as it is. */
export function timeInWords(time: string, language: "sv" | "en"): string {
  return inWords(`${time}Z`, language, { dateStyle: "long", timeStyle: "short" }) ?? time;
}

/** A day, YYYY-MM-DD, as people write it: "22 november 2026". Another text stays as it is. */
export function dayInWords(day: string, language: "sv" | "en"): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return day;
  return inWords(`${day}T00:00:00Z`, language, { dateStyle: "long" }) ?? day;
}

/** The moment is written as if it were in UTC, so it is read and shown as such: the clock in it is what is meant. */
function inWords(moment: string, language: "sv" | "en", style: Intl.DateTimeFormatOptions): string | undefined {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", { ...style, timeZone: "UTC" }).format(date);
}
