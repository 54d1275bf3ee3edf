import * as z from "zod/mini";
import { createDraft } from "../../functions/webcert/drafts/create-draft.contract.ts";

/** What somebody typed as a personnummer or samordningsnummer. */
export type TypedNumber =
  /** Twelve digits; "filled-in" where the century was not typed, which whoever typed it has to see before it counts. */
  | { readonly is: "whole" | "filled-in"; readonly number: string }
  /** Neither ten digits nor twelve. */
  | { readonly is: "incomplete" }
  /** There is no such number. */
  | { readonly is: "wrong" };

/**
 * Reads a number as people type it: with or without dash and spaces, with or without the century. Whether there may be
 * such a number is the contract's to say. Of ten digits a plus stands for a hundred years and more (folkbokföringslagen
 * 1991:481, 18 §); else the century is the last in which the day has been.
 *
 * @param today YYYY-MM-DD
 */
export function readPersonNumber(typed: string, today: string): TypedNumber {
  const text = typed.replaceAll(/\s/g, "").replaceAll(/[–−]/g, "-");
  const digits = text.replaceAll(/[-+]/g, "");
  const [, day, sign, last] = /^(\d{6})([-+]?)(\d{4})$/.exec(text) ?? [];
  if (day !== undefined && last !== undefined) {
    const number = numberOf(`${centuryOf(day, sign === "+", today)}${day}${last}`);
    return number === undefined ? { is: "wrong" } : { is: "filled-in", number };
  }
  if (/^\d*$/.test(digits) && digits.length !== 12) return { is: "incomplete" };
  const number = numberOf(digits);
  return number === undefined ? { is: "wrong" } : { is: "whole", number };
}

function numberOf(digits: string): string | undefined {
  const read = z.safeParse(createDraft.input.shape.patient, digits);
  return read.success ? read.data : undefined;
}

/** @param day YYMMDD, to which a samordningsnummer adds 60 */
function centuryOf(day: string, isHundred: boolean, today: string): number {
  const written = Number(day.slice(4));
  const inYear = day.slice(0, 4) + String(written > 60 ? written - 60 : written).padStart(2, "0");
  const [century, now] = [Number(today.slice(0, 2)), today.replaceAll("-", "").slice(2)];
  const last = inYear <= now ? century : century - 1;
  return isHundred ? last - 1 : last;
}
