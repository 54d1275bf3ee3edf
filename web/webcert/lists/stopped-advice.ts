import type * as z from "zod/mini";
import type { listStoppedDeliveries } from "../../../functions/webcert/sending/list-stopped-deliveries.contract.ts";
import type { Words } from "../words.ts";

type StoppedLine = z.output<typeof listStoppedDeliveries.output>["deliveries"][number];

/** What care does about what has not arrived, for each kind of it that is there, by what stopped it. */
export function stoppedAdvice(
  lines: readonly Pick<StoppedLine, "action" | "stoppedBecause">[],
  say: Words["stoppedAdvice"],
): string {
  return [...new Set(lines.map(({ action, stoppedBecause }) => say[action][stoppedBecause]))].join(" ");
}
