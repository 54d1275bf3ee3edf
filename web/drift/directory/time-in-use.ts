/** From when until when something is in use, as the directory says. */
export interface TimeInUse {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly isArchived?: boolean | undefined;
}

/**
 * How something of the directory stands on a day.
 *
 * @param today in Sweden, YYYY-MM-DD
 */
export function standingOn(
  { startDate, endDate, isArchived }: TimeInUse,
  today: string,
): "in-use" | "not-yet" | "ended" | "archived" {
  if (isArchived === true) return "archived";
  if (startDate !== undefined && today < startDate) return "not-yet";
  return endDate !== undefined && today > endDate ? "ended" : "in-use";
}
