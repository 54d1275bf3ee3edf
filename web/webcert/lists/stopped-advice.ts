import type * as z from "zod/mini";
import type { listStoppedDeliveries } from "../../../functions/webcert/sending/list-stopped-deliveries.contract.ts";

type Action = z.output<typeof listStoppedDeliveries.output>["deliveries"][number]["action"];

/** What care does about what has not arrived, for each kind of it that is there. */
export function stoppedAdvice(
  lines: readonly { readonly action: Action }[],
  say: Readonly<Record<Action, string>>,
): string {
  const actions = new Set(lines.map(({ action }) => action));
  return [...actions].map((action) => say[action]).join(" ");
}
