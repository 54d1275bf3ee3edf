import type { Recipient } from "../../functions/certificate/model/recipient.ts";

/**
 * Why a recipient cannot go through the lane that its record names, in words; undefined where it can.
 *
 * @param lanes of the stage: how many deliveries each has under way at a time (lib/stages.ts)
 */
export function laneFault({ code, lane, pace }: Recipient, lanes: readonly number[]): string | undefined {
  const atOnce = lanes[lane - 1];
  if (atOnce === undefined) return `${code} names lane ${String(lane)}, but the stage has ${String(lanes.length)}`;
  if (atOnce <= pace.atOnce) return undefined;
  return `${code} takes ${String(pace.atOnce)} at a time, but its lane ${String(lane)} brings ${String(atOnce)}`;
}
