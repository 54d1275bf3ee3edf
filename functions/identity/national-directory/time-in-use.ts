import type { TimeInUse } from "../../certificate/model/care-organisation.ts";
import { swedishDay } from "../../operation/clock.ts";
import { isMarked, textIn } from "./ask-national.ts";
import type { Fields } from "./ask-national.ts";

/**
 * From when until when something is in use, by the elements of its kind (`healthCareUnitStartDate` …). A time that
 * cannot be read closes it, as if it were archived.
 *
 * @param kind as in the names of its elements: `HealthCareUnit`
 */
export function timeInUse(fields: Fields, kind: "HealthCareUnit" | "HealthCareUnitMember" | "HealthCareProvider") {
  const named = `h${kind.slice(1)}`;
  const startDate = dayOf(textIn(fields, `${named}StartDate`));
  const endDate = dayOf(textIn(fields, `${named}EndDate`));
  const isArchived = isMarked(fields, `archived${kind}`) || startDate === "unreadable" || endDate === "unreadable";
  const time: TimeInUse = {
    ...(startDate === undefined || isArchived ? {} : { startDate }),
    ...(endDate === undefined || isArchived ? {} : { endDate }),
    ...(isArchived ? { isArchived } : {}),
  };
  return time;
}

/** The day of an `xs:dateTime`, which without a zone is Swedish time. */
function dayOf(time: string | undefined): string | undefined {
  if (time === undefined) return undefined;
  const [, day, zone] = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/u.exec(time) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(time))) return "unreadable";
  return zone === undefined ? day : swedishDay(new Date(time).toISOString());
}
