import { setTimeout as wait } from "node:timers/promises";
import type {
  AttributeValue,
  BatchGetItemCommandOutput,
  DynamoDBClient,
  TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import {
  BatchGetItemCommand,
  DeleteItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { convertToAttr, marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { readCursor, writeCursor } from "../operation/paging.ts";
import type {
  AskedKey,
  Attribute,
  Attributes,
  Condition,
  IndexQuery,
  Item,
  ItemKey,
  Outcome,
  Page,
  TableName,
  Tables,
  Write,
} from "../operation/tables.ts";
import { BusyError, cancellationReasons } from "./busy.ts";
import { ownPatience } from "./patience.ts";
import type { Pauses } from "./patience.ts";

/** What a table is really called, by its role; throws where there is none for it. */
type RealName = (table: TableName) => string;

/**
 * The tables on DynamoDB. Where it is too busy for longer than the client has patience (aws-client-settings.ts), each
 * call throws what DynamoDB said, and `get` a BusyError for keys that were never answered.
 */
export function dynamoTables(client: DynamoDBClient, realName: RealName, begin: () => Pauses = ownPatience): Tables {
  return {
    get: (keys) => getAll({ client, realName, begin }, keys),
    list: (table, partition, prefix) => listAll(client, realName(table), partition, prefix),
    query: (query) => queryPage(client, realName(query.table), query),
    transact: (writes) => transact(client, realName, writes),
    add: (key, numbers, set) => addTo(client, realName(key.table), { key, numbers, set }),
  };
}

/** DynamoDB takes so many keys in one read. */
const mostKeys = 100;

/** What a read goes to, and the patience it has with keys that are left unanswered. */
interface Reading {
  readonly client: DynamoDBClient;
  readonly realName: RealName;
  readonly begin: () => Pauses;
}

async function getAll(reading: Reading, keys: readonly AskedKey[]) {
  const reads: Promise<(Item | undefined)[]>[] = [];
  for (let at = 0; at < keys.length; at += mostKeys) reads.push(getAtOnce(reading, keys.slice(at, at + mostKeys)));
  return (await Promise.all(reads)).flat();
}

async function getAtOnce(reading: Reading, keys: readonly AskedKey[]) {
  const { realName } = reading;
  const found = new Map<string, Item>();
  const read = async (some: readonly AskedKey[], isConsistent: boolean): Promise<void> => {
    if (some.length > 0) await getEach(reading, requestOf(some, realName, isConsistent), found);
  };
  const settled = keys.filter((key) => key.settled === true);
  await Promise.all([
    read(
      keys.filter((key) => key.settled !== true),
      true,
    ),
    read(settled, false),
  ]);
  await read(
    settled.filter((key) => !found.has(nameOf(key))),
    true,
  );
  return keys.map((key) => found.get(nameOf(key)));

  function nameOf({ table, pk, sk }: ItemKey): string {
    return `${realName(table)}\n${pk}\n${sk}`;
  }
}

type KeysByTable = Record<string, { Keys: Record<string, AttributeValue>[]; ConsistentRead: boolean }>;

function requestOf(keys: readonly ItemKey[], realName: RealName, isConsistent: boolean): KeysByTable {
  const wanted: KeysByTable = {};
  for (const { table, pk, sk } of keys) {
    const entry = (wanted[realName(table)] ??= { Keys: [], ConsistentRead: isConsistent });
    entry.Keys.push({ pk: { S: pk }, sk: { S: sk } });
  }
  return wanted;
}

/** DynamoDB may leave keys unanswered when it is busy; they are asked for again after a pause, and not for ever. */
async function getEach({ client, begin }: Reading, request: KeysByTable, found: Map<string, Item>): Promise<void> {
  const pauses = begin();
  let wanted = request;
  for (;;) {
    const answer: BatchGetItemCommandOutput = await client.send(new BatchGetItemCommand({ RequestItems: wanted }));
    for (const [name, items] of Object.entries(answer.Responses ?? {})) {
      for (const item of items.map(toItem)) found.set(`${name}\n${item.pk}\n${item.sk}`, item);
    }
    wanted = Object.fromEntries(
      Object.entries(answer.UnprocessedKeys ?? {}).map(([name, { Keys = [] }]) => [
        name,
        { Keys, ConsistentRead: request[name]?.ConsistentRead ?? true },
      ]),
    );
    if (Object.keys(wanted).length === 0) return;
    const pause = pauses();
    if (pause === undefined) throw new BusyError("DynamoDB left keys unanswered");
    await wait(pause);
  }
}

async function listAll(client: DynamoDBClient, table: string, partition: string, prefix: string): Promise<Item[]> {
  const items: Item[] = [];
  let after: Record<string, AttributeValue> | undefined;
  do {
    const page: {
      Items?: Record<string, AttributeValue>[] | undefined;
      LastEvaluatedKey?: Record<string, AttributeValue> | undefined;
    } = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        // An empty prefix is refused, so everything is asked for without one.
        KeyConditionExpression: prefix === "" ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: { ":pk": { S: partition }, ...(prefix === "" ? {} : { ":prefix": { S: prefix } }) },
        ExclusiveStartKey: after,
      }),
    );
    items.push(...(page.Items ?? []).map(toItem));
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
  return items;
}

async function queryPage(client: DynamoDBClient, table: string, query: IndexQuery): Promise<Page> {
  const bounds = boundsOf(query);
  const page = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: query.index,
      KeyConditionExpression: ["#p = :p", ...bounds.conditions].join(" AND "),
      ExpressionAttributeNames: { "#p": query.partition[0], ...bounds.names },
      ExpressionAttributeValues: { ":p": { S: query.partition[1] }, ...bounds.values },
      ScanIndexForward: query.newestFirst !== true,
      Limit: query.limit,
      ExclusiveStartKey: startKey(query),
    }),
  );
  const last = page.LastEvaluatedKey;
  const next =
    last === undefined
      ? {}
      : { next: writeCursor({ pk: keyText(last, "pk"), sk: keyText(last, "sk"), sort: keyText(last, query.sort) }) };
  return { items: (page.Items ?? []).map(toItem), ...next };
}

function boundsOf(query: IndexQuery) {
  const names = { "#s": query.sort };
  if (query.from !== undefined && query.upTo !== undefined) {
    return {
      conditions: ["#s BETWEEN :from AND :upTo"],
      names,
      values: { ":from": { S: query.from }, ":upTo": { S: query.upTo } },
    };
  }
  if (query.from !== undefined) return { conditions: ["#s >= :from"], names, values: { ":from": { S: query.from } } };
  if (query.upTo !== undefined) return { conditions: ["#s <= :upTo"], names, values: { ":upTo": { S: query.upTo } } };
  return { conditions: [], names: {}, values: {} };
}

async function transact(client: DynamoDBClient, realName: RealName, writes: readonly Write[]): Promise<Outcome> {
  if (writes.length === 0) return { committed: true };
  const items = writes.map((write) => transactItem(realName(write.table), write));
  const [only] = items;
  // A transaction costs twice the write units of a plain write, so a single write goes alone.
  const send =
    items.length === 1 && only !== undefined && only.ConditionCheck === undefined
      ? () => sendAlone(client, only)
      : () => sendAll(client, items);
  try {
    await send();
    return { committed: true };
  } catch (error) {
    // While another transaction was under way on one of the items the client has asked again; this is the last word.
    const failed = failedCondition(error);
    if (failed === undefined) throw error;
    return { committed: false, failed };
  }
}

function sendAll(client: DynamoDBClient, items: TransactWriteItem[]): Promise<unknown> {
  return client.send(new TransactWriteItemsCommand({ TransactItems: items }));
}

function sendAlone(client: DynamoDBClient, item: TransactWriteItem): Promise<unknown> {
  if (item.Put !== undefined) return client.send(new PutItemCommand(item.Put));
  if (item.Update !== undefined) return client.send(new UpdateItemCommand(item.Update));
  if (item.Delete !== undefined) return client.send(new DeleteItemCommand(item.Delete));
  throw new TypeError("A check alone writes nothing");
}

/** The index of the write whose condition did not hold, where that is why it failed. */
function failedCondition(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === "ConditionalCheckFailedException") return 0;
  const at = cancellationReasons(error).indexOf("ConditionalCheckFailed");
  return at >= 0 ? at : undefined;
}

interface Addition {
  readonly key: ItemKey;
  readonly numbers: Readonly<Record<string, number>>;
  readonly set: Attributes;
}

async function addTo(
  client: DynamoDBClient,
  table: string,
  { key: { pk, sk }, numbers, set }: Addition,
): Promise<Readonly<Record<string, number>>> {
  const names = new Map<string, string>();
  const values = new Map<string, AttributeValue>();
  const added = Object.entries(numbers).map(([name, by]) => `${nameOf(name, names)} ${valueOf(by, values)}`);
  const { Attributes: now = {} } = await client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: `${updateExpression(set, [], names, values)} ADD ${added.join(", ")}`.trim(),
      ReturnValues: "UPDATED_NEW",
      ...expression(undefined, names, values),
    }),
  );
  return Object.fromEntries(Object.keys(numbers).map((name) => [name, Number(now[name]?.N)]));
}

function transactItem(table: string, write: Write): TransactWriteItem {
  const key = { pk: { S: write.pk }, sk: { S: write.sk } };
  const names = new Map<string, string>();
  const values = new Map<string, AttributeValue>();
  const condition = conditionExpression(write.when, names, values);
  if ("put" in write) {
    const item = { ...marshall(write.put), ...key };
    return { Put: { TableName: table, Item: item, ...expression(condition, names, values) } };
  }
  if ("set" in write) {
    const update = updateExpression(write.set, write.remove ?? [], names, values);
    return {
      Update: { TableName: table, Key: key, UpdateExpression: update, ...expression(condition, names, values) },
    };
  }
  if ("delete" in write) return { Delete: { TableName: table, Key: key, ...expression(condition, names, values) } };
  return {
    ConditionCheck: {
      TableName: table,
      Key: key,
      ...expression(condition, names, values),
      ConditionExpression: condition ?? "attribute_exists(pk)",
    },
  };
}

function expression(
  condition: string | undefined,
  names: ReadonlyMap<string, string>,
  values: ReadonlyMap<string, AttributeValue>,
) {
  return {
    ...(condition === undefined ? {} : { ConditionExpression: condition }),
    ...(names.size === 0 ? {} : { ExpressionAttributeNames: Object.fromEntries(names) }),
    ...(values.size === 0 ? {} : { ExpressionAttributeValues: Object.fromEntries(values) }),
  };
}

function updateExpression(
  set: Readonly<Record<string, Attribute>>,
  remove: readonly string[],
  names: Map<string, string>,
  values: Map<string, AttributeValue>,
): string {
  const sets = Object.entries(set).map(([name, value]) => `${nameOf(name, names)} = ${valueOf(value, values)}`);
  const removes = remove.map((name) => nameOf(name, names));
  return [sets.length > 0 ? `SET ${sets.join(", ")}` : "", removes.length > 0 ? `REMOVE ${removes.join(", ")}` : ""]
    .join(" ")
    .trim();
}

/** The rule's precondition as the table's: what must hold of the stored item for the write to be done. */
function conditionExpression(
  condition: Condition | undefined,
  names: Map<string, string>,
  values: Map<string, AttributeValue>,
): string | undefined {
  if (condition === undefined) return undefined;
  if (condition === "absent") return "attribute_not_exists(pk)";
  if (condition === "present") return "attribute_exists(pk)";
  return Object.entries(condition)
    .map(([name, wanted]) => {
      if (wanted === undefined) return `attribute_not_exists(${nameOf(name, names)})`;
      if (typeof wanted === "object" && !(wanted instanceof Uint8Array))
        return `${nameOf(name, names)} IN (${wanted.map((one) => valueOf(one, values)).join(", ")})`;
      return `${nameOf(name, names)} = ${valueOf(wanted, values)}`;
    })
    .join(" AND ");
}

function nameOf(name: string, names: Map<string, string>): string {
  const reference = `#${name}`;
  names.set(reference, name);
  return reference;
}

function valueOf(value: Attribute, values: Map<string, AttributeValue>): string {
  const reference = `:v${String(values.size)}`;
  values.set(reference, convertToAttr(value));
  return reference;
}

/** An item as DynamoDB gives it. */
export function toItem(stored: Record<string, AttributeValue>): Item {
  const plain = unmarshall(stored);
  return { ...plain, pk: stored["pk"]?.S ?? "", sk: stored["sk"]?.S ?? "" };
}

/** A contract lets no cursor in that cannot be read, so one that cannot is a bug. */
function startKey({ after, partition: [name, value], sort }: IndexQuery): Record<string, AttributeValue> | undefined {
  if (after === undefined) return undefined;
  const position = readCursor(after);
  if (position === undefined) throw new TypeError("A page is asked for after something that is no cursor");
  return { pk: { S: position.pk }, sk: { S: position.sk }, [name]: { S: value }, [sort]: { S: position.sort } };
}

function keyText(key: Record<string, AttributeValue>, name: string): string {
  return key[name]?.S ?? "";
}
