import type { RelayPorts } from "./relay.ts";
import { publishOrPark } from "./relay.ts";

/** An event this old that is still in the outbox has been missed by the stream, or by the lane of its recipient. */
const missedAfterMilliseconds = 60_000;

/**
 * Publishes what has been missed (AP10), all parts at a time and each subject's events in order. What is for a
 * recipient is then among what waits for it, so that it is brought there even if no message comes any more. A part that
 * fails costs the others nothing; it throws when they are done.
 *
 * @returns how many it was
 */
export async function sweep(ports: RelayPorts, at: string): Promise<number> {
  const upTo = new Date(Date.parse(at) - missedAfterMilliseconds).toISOString();
  const swept = await Promise.allSettled(ports.outbox.parts.map((part) => sweepPart(part, upTo, ports)));
  const failed = swept.find((one) => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return swept.reduce((sum, one) => sum + (one.status === "fulfilled" ? one.value : 0), 0);
}

async function sweepPart(part: string, upTo: string, ports: RelayPorts): Promise<number> {
  const entries = await ports.outbox.listOpen(part, upTo);
  for (const entry of entries) {
    const event = await publishOrPark(entry, ports, "event-swept");
    if (event?.recipient !== undefined) await ports.outbox.handOver(entry.place, event);
  }
  return entries.length;
}
