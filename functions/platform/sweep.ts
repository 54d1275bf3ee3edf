import type { RelayPorts } from "./relay.ts";
import { publishOrPark } from "./relay.ts";

/** An event this old that is not marked as published has been missed by the stream. */
const missedAfterMilliseconds = 60_000;

/** Publishes what the stream has missed, oldest first (AP10). */
export async function sweep(ports: RelayPorts, at: string): Promise<number> {
  const upTo = new Date(Date.parse(at) - missedAfterMilliseconds).toISOString();
  let swept = 0;
  let after: string | undefined;
  do {
    const page = await ports.outbox.listOpen(upTo, { limit: 100, ...(after === undefined ? {} : { after }) });
    for (const entry of page.entries) {
      await publishOrPark(entry, ports, "event-swept");
      swept += 1;
    }
    after = page.next;
  } while (after !== undefined);
  return swept;
}
