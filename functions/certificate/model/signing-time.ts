import { swedishDay, swedishTime, utcOfSwedishTime } from "../../operation/clock.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * How far the time that a certificate says may be from that of its signature, and a signature's from when it came:
 * whoever signs may have to identify themselves again in between, and clocks differ. A system that writes another
 * zone's time is further off.
 */
export const mostMinutesApart = 15;

/**
 * Of what was signed longer ago the Directory says nothing: it knows who works where today. So long a journal system
 * may be out of order, or a unit hand in late.
 */
export const mostDaysBefore = 30;

/** What is said of when a certificate was signed, and when it came. */
export interface SaidTimes {
  /** What the certificate says (`signeringstidpunkt`): Swedish time without zone, YYYY-MM-DDThh:mm:ss. */
  readonly certificate?: string | undefined;
  /** UTC; absent where there is no signature, or none that says when. */
  readonly signature?: string | undefined;
  /** UTC. */
  readonly came: string;
  /** Whether the signature's time is known by more than its word: an issuer trusted here made its key for that hour. */
  readonly isProven: boolean;
}

/** When a certificate counts as signed. */
export interface SigningTime {
  /** UTC, not after it came. */
  readonly at: string;
  /** The day in Sweden, YYYY-MM-DD; it may be the one after it came. */
  readonly day: string;
  /** The day in Sweden on which it came. */
  readonly cameOn: string;
  readonly isProven: boolean;
  readonly isLongBefore: boolean;
}

/** Why what is said of the time is a lie. */
export type TimeRefusal = Refusal<"signed-at-another-time" | "signed-after-it-came">;

/**
 * When a certificate was signed. Its word is believed where the signature says the same; where there is none that says
 * anything, it is a claim that nobody proves, and what rests on it is judged by the day that it came as well.
 */
export function judgeSigningTime({
  certificate,
  signature,
  came,
  isProven,
}: SaidTimes): Result<SigningTime, TimeRefusal> {
  if (signature !== undefined && Date.parse(signature) - Date.parse(came) > mostMinutesApart * minute)
    return refused("signed-after-it-came");
  if (signature !== undefined && certificate !== undefined && minutesApart(certificate, signature) > mostMinutesApart)
    return refused("signed-at-another-time");
  const said = certificate === undefined ? (signature ?? came) : utcOfSwedishTime(certificate);
  return ok({
    at: said < came ? said : came,
    day: certificate?.slice(0, 10) ?? swedishDay(said),
    cameOn: swedishDay(came),
    isProven,
    isLongBefore: Date.parse(came) - Date.parse(said) > mostDaysBefore * day,
  });
}

/** In the hour that comes twice in October the nearer is meant. */
function minutesApart(local: string, utc: string): number {
  const byWall = Date.parse(`${local.slice(0, 19)}Z`) - Date.parse(`${swedishTime(utc)}Z`);
  const byInstant = Date.parse(utcOfSwedishTime(local)) - Date.parse(utc);
  return Math.min(Math.abs(byWall), Math.abs(byInstant)) / minute;
}
