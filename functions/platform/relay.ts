import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Log } from "./log.ts";
import { errorName } from "./log.ts";
import type { Publish, PublishedEvent } from "./outbox.ts";
import { markPublished, park, toPublishedEvent } from "./outbox.ts";
import type { Item, Tables } from "../operation/tables.ts";

export interface RelayPorts {
  readonly tables: Tables;
  readonly publish: Publish;
  /** The lane that leads to a recipient; undefined where none does. Throws where that cannot be found out now. */
  readonly laneOf: (recipient: string) => Promise<number | undefined>;
  readonly log: Log;
}

/**
 * The stream's wake-up: publishes each new outbox item (design §4). It throws on an outage, so that the whole batch
 * comes again, and parks what it cannot publish. The stream carries keys only; the item itself is read from the table,
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

/**
 * Publishes an outbox item, then marks it: were the mark lost the event would come twice, which consumers bear; the
 * other way round it would be lost. What holds no event, and an event whose recipient no lane leads to, is parked.
 */
export async function publishOrPark(
  item: Item,
  ports: RelayPorts,
  code: "event-published" | "event-swept",
): Promise<void> {
  const event = eventOf(item);
  if (typeof event === "string") return parkFor(event, item, ports);
  const { recipient } = event;
  const lane = recipient === undefined ? undefined : await ports.laneOf(recipient);
  if (recipient !== undefined && lane === undefined) return parkFor("recipient-without-lane", item, ports);
  await ports.publish(event, lane);
  await markPublished(item, ports.tables);
  ports.log(code, { event: event.eventId, kind: event.kind });
}

/** The event, or the name of the error that says why it is none. */
function eventOf(item: Item): PublishedEvent | string {
  try {
    return toPublishedEvent(item);
  } catch (error) {
    return errorName(error);
  }
}

async function parkFor(reason: string, item: Item, { tables, log }: RelayPorts): Promise<void> {
  await park(item, tables);
  log("event-parked", { reason });
}
