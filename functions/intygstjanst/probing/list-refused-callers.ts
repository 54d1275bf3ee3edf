import { refusedCallers } from "../../certificate/model/refused-callers.ts";
import { refusedCalls } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listRefusedCallers } from "./list-refused-callers.contract.ts";

/** Who probes is among the first of them. */
const mostCallers = 100;

const hourMilliseconds = 3_600_000;

export const listRefusedCallersOperation = operation(
  listRefusedCallers,
  (the) => ({ refused: the(refusedCalls) }),
  async ({ hours, untilAt: asked }, { at }, { refused }) => {
    const untilAt = asked ?? at;
    const fromAt = new Date(Date.parse(untilAt) - hours * hourMilliseconds).toISOString();
    const callers = refusedCallers(await refused.between(fromAt, untilAt));
    return ok({
      fromAt,
      untilAt,
      callers: callers.slice(0, mostCallers).map(({ roles, reasons, units, ...caller }) => ({
        ...caller,
        roles: [...roles],
        reasons: [...reasons],
        units: [...units],
      })),
      moreCallers: Math.max(0, callers.length - mostCallers),
    });
  },
);
