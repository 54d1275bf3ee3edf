import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Log } from "./log.ts";
import { failureFields } from "./failure-fields.ts";
import type { Publish } from "./outbox.ts";
import { park, publishAndMark, toPublishedEvent } from "./outbox.ts";
import type { Item, Tables } from "../operation/tables.ts";

export interface RelayPorts {
  readonly tables: Tables;
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
  if (pk === undefined || !sk?.startsWith("EVENT#")) return;
  const [item] = await ports.tables.get([{ table: "certificates", pk, sk }]);
  if (item?.["outbox"] !== "open") return;
  await publishOrPark(item, ports, "event-published");
}

/** Publishes an outbox item; one that holds no event is parked. */
export async function publishOrPark(
  item: Item,
  ports: RelayPorts,
  code: "event-published" | "event-swept",
): Promise<void> {
  try {
    toPublishedEvent(item);
  } catch (error) {
    await park(item, ports.tables);
    ports.log("event-parked", { ...failureFields(error) });
    return;
  }
  const event = await publishAndMark(item, ports.publish, ports.tables);
  ports.log(code, { event: event.eventId, kind: event.kind });
}
