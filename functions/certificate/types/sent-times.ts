import * as z from "zod/mini";
import { isDate, isUtcTime } from "./calendar.ts";

/** Days and times as somebody sends them: what is none is refused, so that nothing goes on by it. */

/** A day, YYYY-MM-DD, in Sweden. */
export const sentDay = (description: string) =>
  z
    .string()
    .check(
      z.refine(isDate, { abort: true, params: { code: "wrong-format" } }),
      z.meta({ description: `${description} YYYY-MM-DD.`, format: "date" }),
    );

/** A point of time, taken in the form in which all of ours are told (`utcTime`), so that they compare as text. */
export const sentTime = (description: string) =>
  z.string().check(
    z.refine(isUtcTime, { abort: true, params: { code: "wrong-format" } }),
    z.overwrite((time) => new Date(time).toISOString()),
    z.meta({ description: `${description} UTC.`, format: "date-time" }),
  );
