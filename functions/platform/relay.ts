import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Outbox, OutboxEntry, Publish, PublishedEvent } from "../operation/outbox.ts";
import type { Log, LogFields } from "./log.ts";
import { failureFields } from "./failure-fields.ts";

export interface RelayPorts {
  readonly outbox: Outbox;
  readonly publish: Publish;
  /** The lane that leads to a recipient; undefined where none does. Throws where that cannot be found out now. */
  readonly laneOf: (recipient: string) => Promise<number | undefined>;
  readonly log: Log;
}

/**
 * The stream's wake-up: publishes each new outbox item (docs/adr/0018-outbox.md). It throws on an outage, so that the
 * whole batch comes again, and parks what it cannot publish. The stream carries keys only; the item itself is read from
 * the table, which is the truth.
 */
export function relayHandler(ports: RelayPorts): (event: DynamoDBStreamEvent) => Promise<void> {
  return async (event) => {
    for (const record of event.Records) await relay(record, ports);
  };
}

async function relay(record: DynamoDBRecord, ports: RelayPorts): Promise<void> {
  const pk = record.dynamodb?.Keys?.["pk"]?.S;
  const sk = record.dynamodb?.Keys?.["sk"]?.S;
  const entry = pk === undefined || sk === undefined ? undefined : await ports.outbox.findOpen({ pk, sk });
  if (entry !== undefined) await publishOrPark(entry, ports, "event-published");
}

/**
 * Publishes an event, then takes it out of the outbox: died it in between the event would come twice, which consumers
 * bear; the other way round it would be lost. What is for a recipient stays there until its lane has handled it, so
 * that it is not forgotten where a message is lost. What holds no event, and an event whose recipient no lane leads to,
 * is parked, and the events after it go on: the stream offers a record that fails for ever, and one such record would
 * stop all later ones.
 *
 * @returns what was published; undefined where it was parked
 */
export async function publishOrPark(
  { place, ...entry }: OutboxEntry,
  { outbox, publish, laneOf, log }: RelayPorts,
  code: "event-published" | "event-swept",
): Promise<PublishedEvent | undefined> {
  const { event } = entry;
  if (event === undefined) return parkFor({ reason: "unreadable", ...failureFields(entry.fault) });
  const lane = event.recipient === undefined ? undefined : await laneOf(event.recipient);
  if (event.recipient !== undefined && lane === undefined) return parkFor({ reason: "recipient-without-lane" });
  await publish(event, lane);
  if (event.recipient === undefined) await outbox.remove(place);
  log(code, { kind: event.kind });
  return event;

  async function parkFor(why: LogFields): Promise<undefined> {
    await outbox.park(place);
    log("event-parked", why);
  }
}
