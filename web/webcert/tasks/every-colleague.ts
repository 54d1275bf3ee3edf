import type * as z from "zod/mini";
import { listColleagues } from "../../../functions/webcert/tasks/list-colleagues.contract.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import type { Call } from "../../kit/session/call.ts";

export type Colleague = z.output<typeof listColleagues.output>["colleagues"][number];

/** Who works at the unit, page by page, by name; those who are named to nobody come last. */
export async function everyColleague(call: Call): Promise<ApiResult<readonly Colleague[]>> {
  const colleagues: Colleague[] = [];
  let after: string | undefined;
  do {
    const answer = await call(listColleagues, { limit: 100, ...(after === undefined ? {} : { after }) });
    if (!answer.ok) return answer;
    colleagues.push(...answer.value.colleagues);
    after = answer.value.next;
  } while (after !== undefined);
  const { compare } = new Intl.Collator("sv");
  return {
    ok: true,
    value: colleagues.toSorted(
      (one, other) =>
        Number(one.name === undefined) - Number(other.name === undefined) ||
        compare(one.name ?? one.hsaId, other.name ?? other.hsaId),
    ),
  };
}
