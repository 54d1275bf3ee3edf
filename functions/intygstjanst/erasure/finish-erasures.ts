import type { ListedErasure } from "../../certificate/store/erasure-store.ts";
import { failureFields } from "../../platform/failure-fields.ts";
import type { Log } from "../../platform/log.ts";
import { finishErasure } from "./finish-erasure.ts";
import type { FinishPorts } from "./finish-erasure.ts";

/** An erasure that is unfinished for so long does not finish by itself. */
const tooLongMs = 15 * 60_000;

/**
 * Finishes every erasure that was cut off. One that fails costs the others nothing; what stays unfinished for too long
 * is told. And forgets what need not be told to those that never got the certificate.
 *
 * @returns how many are finished, and how many are not
 */
export async function finishErasures(
  at: string,
  { log, ...ports }: FinishPorts & { readonly log: Log },
): Promise<{ readonly finished: number; readonly unfinished: number }> {
  const listed = await ports.erasures.listUnfinished();
  let finished = 0;
  for (const erasure of listed) {
    try {
      await finishErasure(erasure.certificateId, at, ports);
      finished += 1;
    } catch (fault) {
      if (isOverdue(erasure, at)) log("erasure-unfinished", { ...failureFields(fault) });
    }
  }
  await ports.erasures.endDoubts(at);
  return { finished, unfinished: listed.length - finished };
}

function isOverdue({ begunAt }: ListedErasure, at: string): boolean {
  return begunAt === undefined || Date.parse(at) - Date.parse(begunAt) >= tooLongMs;
}
