import { swedishDay } from "../../operation/clock.ts";
import { lastDayOf } from "../model/correspondence.ts";
import type { Correspondence } from "../model/correspondence.ts";

/** Sorts after every day. */
const noLastDay = "9999-12-31";

/**
 * Where something stands among what waits for a unit, as the index sorts it: the last day to answer and then when it
 * was asked. What the recipient has reminded of stands where its first reminder's day is, unless its last day is
 * sooner; its last day then ends the text.
 */
export function turnOf(message: Pick<Correspondence, "lastAnswerDate" | "at" | "reminders">): string {
  const lastDay = lastDayOf(message) ?? noLastDay;
  if (message.reminders === undefined) return `${lastDay} ${message.at}`;
  const remindedOn = swedishDay(message.reminders.firstAt);
  return `${lastDay < remindedOn ? lastDay : remindedOn} ${message.at} ${lastDay}`;
}

/** The last day to answer, YYYY-MM-DD, of what stands so; undefined where it has none. */
export function lastDayIn(turn: string): string | undefined {
  const [first, _askedAt, lastDay = first] = turn.split(" ");
  return lastDay === noLastDay ? undefined : lastDay;
}
