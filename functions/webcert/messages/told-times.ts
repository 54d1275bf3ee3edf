import { care } from "../../certificate/model/correspondence.ts";
import type { Correspondence } from "../../certificate/model/correspondence.ts";

/** When it was sent, and when it came: care's own words come from nowhere. */
export function timesOf({ from, sentAt, at }: Pick<Correspondence, "from" | "sentAt" | "at">) {
  return { sentAt, ...(from === care ? {} : { receivedAt: at }) };
}
