import type { Certificate } from "./certificate.ts";

/** Which of a list are asked for: whatever is said must hold. */
export interface ListFilter extends Period {
  /** The key of a certificate type, in whatever version. */
  readonly type?: string;
  /** Only certificates have a state. */
  readonly state?: Certificate["state"];
}

/** Which of a list of drafts are asked for. */
export interface DraftFilter extends Omit<ListFilter, "state"> {
  /** Whether they are marked as ready to be signed. */
  readonly ready?: "yes" | "no";
  /** Whether they are assigned to somebody or to the unit. */
  readonly assigned?: "yes" | "no";
}

/**
 * Days in Sweden, YYYY-MM-DD, both included; open where one is not said. Of a certificate that in which it was signed,
 * of a draft that in which it was begun.
 */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Whether something of a list is asked for by its type and state; the period is the list's own to bound. What does not
 * say of itself is: whoever reads it sees what it is.
 */
export function isAskedFor(
  { type, state }: Pick<Certificate, "type" | "state"> | Readonly<Record<string, unknown>>,
  asked: { readonly type?: string; readonly state?: string },
): boolean {
  return isLike(type, asked.type) && isLike(state, asked.state);
}

function isLike(said: unknown, asked: string | undefined): boolean {
  return asked === undefined || typeof said !== "string" || said === asked;
}
