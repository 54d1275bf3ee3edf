import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Outbox, OutboxEntry, Publish } from "../operation/outbox.ts";
import type { Log } from "./log.ts";
import { failureFields } from "./failure-fields.ts";

export interface RelayPorts {
  readonly outbox: Outbox;
  readonly publish: Publish;
  readonly log: Log;
}

/**
 * The stream's wake-up: publishes each new outbox item (design §4). It throws on an outage, so that the whole batch
 * comes again, and parks what it cannot read. The stream carries keys only; the item itself is read from the table,
 * which is the truth.
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
 * Publishes an event, then marks it: were the mark lost the event would come twice, which consumers bear; the other way
 * round it would be lost. What holds no event is parked, and the events after it go on: the stream offers a record that
 * fails for ever, and one such record would stop all later certificates.
 */
export async function publishOrPark(
  entry: OutboxEntry,
  ports: RelayPorts,
  code: "event-published" | "event-swept",
): Promise<void> {
  if (entry.event === undefined) {
    await ports.outbox.park(entry.place);
    ports.log("event-parked", { ...failureFields(entry.fault) });
    return;
  }
  await ports.publish(entry.event);
  await ports.outbox.markPublished(entry.place);
  ports.log(code, { event: entry.event.eventId, kind: entry.event.kind });
}
