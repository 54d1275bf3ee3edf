import type { Actor } from "./actor.ts";

/** Who is counted: whoever a token names. */
export type CountedKind = Exclude<Actor["kind"], "anybody">;

/** As often an actor may be refused and still be told why. */
export interface RefusalLimit {
  readonly perMinute: number;
  readonly perHour: number;
}

/** A person mistypes and is told so; a system repeats a night's mistake many times before somebody sees it. */
export type RefusalLimits = Readonly<Record<Exclude<CountedKind, "applicant">, RefusalLimit>>;

/** The limit of a kind of actor: who applies to work here is held to what any person of the public is. */
export function limitOf(kind: CountedKind, limits: RefusalLimits): RefusalLimit {
  return limits[kind === "applicant" ? "citizen" : kind];
}

/** How often an actor has been refused in the minute and the hour of the clock, the last time included. */
export interface RefusalCount {
  readonly inMinute: number;
  readonly inHour: number;
}

/** That an actor is beyond a limit. */
export interface BeyondLimit {
  /** When the count begins anew: UTC, ISO 8601. */
  readonly until: string;
  /** Whether it was this very refusal that went beyond it. */
  readonly isFirst: boolean;
}

/**
 * Whether a count is beyond its limit (docs/adr/0043-refusals-are-counted.md).
 *
 * @param at when the last one was refused: UTC, ISO 8601
 */
export function judgeCount(
  { inMinute, inHour }: RefusalCount,
  { perMinute, perHour }: RefusalLimit,
  at: string,
): BeyondLimit | undefined {
  if (inHour > perHour) return { until: endOf(hourMs, at), isFirst: inHour === perHour + 1 };
  if (inMinute > perMinute) return { until: endOf(minuteMs, at), isFirst: inMinute === perMinute + 1 };
  return undefined;
}

/** Whole seconds from one instant to a later one, and one at least: UTC, ISO 8601. */
export function secondsUntil(until: string, at: string): number {
  return Math.max(1, Math.ceil((Date.parse(until) - Date.parse(at)) / 1000));
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The end of the minute or the hour that an instant lies in. */
function endOf(window: number, at: string): string {
  return new Date((Math.floor(Date.parse(at) / window) + 1) * window).toISOString();
}
