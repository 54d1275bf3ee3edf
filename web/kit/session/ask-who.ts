import type * as z from "zod/mini";
import { readMe } from "../../../functions/identity/me/read-me.contract.ts";
import { callApi } from "../call-api.ts";
import type { ApiResult, Caller } from "../call-api.ts";

type Answer = z.output<typeof readMe.output>;

/** Who is signed in, with all their units and commissions: page by page, where they are more than an answer holds. */
export async function askWho(caller: Caller, send: typeof fetch = fetch): Promise<ApiResult<Answer>> {
  const first = await callApi(readMe, {}, caller, send);
  if (!first.ok || first.value.kind !== "staff") return first;
  const { next, ...who } = first.value;
  let [units, commissions, after] = [who.units, who.commissions, next];
  while (after !== undefined) {
    const page = await callApi(readMe, { after }, caller, send);
    if (!page.ok || page.value.kind !== "staff") return page;
    units = [...units, ...page.value.units];
    commissions = [...commissions, ...page.value.commissions];
    after = page.value.next;
  }
  return { ok: true, value: { ...who, units: eachOnce(units), commissions } };
}

/** What moved while the pages were read is told twice. */
function eachOnce<Unit extends { readonly hsaId: string }>(units: readonly Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [unit.hsaId, unit])).values()];
}
