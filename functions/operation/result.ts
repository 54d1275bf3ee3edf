/**
 * An answer that may be a refusal.
 *
 * A refusal is a value the caller must handle and the contract must list; an exception is a bug or an outage.
 */
export type Result<T, R extends Refusal = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** Why something was not done, by the code of the problem catalogue, with the findings that led to it. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly errors?: readonly Finding[];
  /** What this very call lacked, in words. */
  readonly detail?: { readonly sv: string; readonly en: string };
  /** The revision that stands, where the caller had seen another. */
  readonly revision?: number;
  /** Seconds after which it may be asked again, where that is known. */
  readonly retryAfter?: number;
}

/** One thing that is wrong, and where: `pointer` is a JSON Pointer (RFC 6901) into what the caller sent. */
export interface Finding {
  readonly pointer: string;
  readonly code: string;
  /** The rule that says so, where one does. */
  readonly rule?: string;
  readonly text?: { readonly sv: string; readonly en: string };
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<const Code extends string>(
  code: Code,
  errors?: readonly Finding[],
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: errors === undefined ? { code } : { code, errors } };
}

/** Whoever has more to mend mends these first; an answer is not to be many times as large as what was sent. */
const mostTold = { findings: 100, characters: 1_000 };

/** The findings that an answer tells: the first hundred, each with as much of its place as tells which it is. */
export function toldFindings<F extends Finding>(findings: readonly F[]): readonly F[] {
  return findings
    .slice(0, mostTold.findings)
    .map((one): F => ({ ...one, pointer: shortened(one.pointer, mostTold.characters) }));
}

/** How many more there are than an answer tells. */
export function untoldFindings(findings: readonly Finding[]): number {
  return Math.max(0, findings.length - mostTold.findings);
}

/** The beginning of what a sender has written and may be of any length. */
export function shortened(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1).toWellFormed()}…`;
}
