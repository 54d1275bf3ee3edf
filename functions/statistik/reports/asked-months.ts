import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { monthName, monthNumber, monthsBetween } from "../facts/calendar-numbers.ts";

/** How many months are told where none are asked for, and how many at most. */
const usualMonths = 18;
const mostMonths = 120;

/** Months asked for, YYYY-MM, both included. */
export interface AskedPeriod {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The months to tell, oldest first. Without an end they go to the report's last month, without a beginning they are
 * eighteen. What comes after the report's last month is left out.
 */
export function monthsAsked(
  asked: AskedPeriod,
  last: string,
): Result<readonly string[], Refusal<"period-backwards" | "period-too-long">> {
  const to = asked.to ?? last;
  const from = asked.from ?? monthName(monthNumber(to) - usualMonths + 1);
  if (from > to) return refused("period-backwards", [{ pointer: "/from", code: "after-end" }]);
  if (monthNumber(to) - monthNumber(from) >= mostMonths)
    return refused("period-too-long", [{ pointer: "/from", code: "too-far-back" }]);
  return ok(monthsBetween(from, to < last ? to : last));
}
