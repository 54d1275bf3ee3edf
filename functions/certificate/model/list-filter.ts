import { swedishDay } from "../../operation/clock.ts";
import type { Certificate } from "./certificate.ts";
import type { Draft } from "./draft.ts";

/** Which of a list are asked for: whatever is said must hold. */
export interface ListFilter extends Period {
  /** The key of a certificate type, in whatever version. */
  readonly type?: string;
  /** Only certificates have a state. */
  readonly state?: Certificate["state"];
}

/** Days in Sweden, YYYY-MM-DD, both included; open where one is not said. */
interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Whether anything is said of which are asked for. */
export function isFilter(filter: ListFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** Whether a certificate of a list is asked for; the period is that in which it was signed. */
export function isAskedFor(certificate: Certificate, { type, state, ...period }: ListFilter): boolean {
  return (
    (type === undefined || certificate.type === type) &&
    (state === undefined || certificate.state === state) &&
    isWithin(certificate.signedAt, period)
  );
}

/** Whether a draft of a list is asked for; the period is that in which it was saved last. */
export function isDraftAskedFor(
  draft: Pick<Draft, "type" | "updatedAt">,
  { type, ...period }: Omit<ListFilter, "state">,
): boolean {
  return (type === undefined || draft.type === type) && isWithin(draft.updatedAt, period);
}

function isWithin(at: string, { from, to }: Period): boolean {
  if (from === undefined && to === undefined) return true;
  const day = swedishDay(at);
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}
