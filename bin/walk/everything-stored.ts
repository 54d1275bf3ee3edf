import { CloudWatchLogsClient, FilterLogEventsCommand, paginateDescribeLogGroups } from "@aws-sdk/client-cloudwatch-logs";
import { DynamoDBClient, paginateListTables, paginateScan } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient, DescribeStreamCommand, GetRecordsCommand, GetShardIteratorCommand, ListStreamsCommand } from "@aws-sdk/client-dynamodb-streams";
import { GetObjectCommand, ListBucketsCommand, NoSuchKey, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { emulatorClient } from "../../lib/local/emulator-client.ts";

/** A place where something is stored, with all that lies in it as bytes. */
export interface StoredBytes {
  readonly place: string;
  readonly bytes: Buffer;
}

/**
 * Everything the exchange holds: every item of every table, every record of their streams, every object of every bucket, every message in every
 * queue and every line of every log. What it does not find is not there.
 */
export async function everythingStored(exchange: { readonly endpoint: string; readonly region: string }): Promise<StoredBytes[]> {
  const settings = emulatorClient(exchange);
  const found = await Promise.all([tables(settings), streams(settings), buckets(settings), queues(exchange.endpoint), logs(settings)]);
  return found.flat();
}

/** The places that hold one of the texts, as UTF-8 or as base64 of it. */
export function placesHolding(stored: readonly StoredBytes[], texts: readonly string[]): string[] {
  const looked = texts.flatMap((text) => [Buffer.from(text), Buffer.from(Buffer.from(text).toString("base64").replace(/=+$/, "").slice(0, -2))]);
  return stored.filter(({ bytes }) => looked.some((text) => bytes.includes(text))).map(({ place }) => place);
}

type Settings = ReturnType<typeof emulatorClient>;

async function tables(settings: Settings): Promise<StoredBytes[]> {
  const client = new DynamoDBClient(settings);
  const stored: StoredBytes[] = [];
  for await (const page of paginateListTables({ client }, {})) {
    for (const name of page.TableNames ?? []) {
      for await (const items of paginateScan({ client }, { TableName: name })) {
        for (const item of items.Items ?? []) stored.push({ place: `table ${name}`, bytes: asBytes(item) });
      }
    }
  }
  return stored;
}

async function streams(settings: Settings): Promise<StoredBytes[]> {
  const client = new DynamoDBStreamsClient(settings);
  const stored: StoredBytes[] = [];
  const { Streams = [] } = await client.send(new ListStreamsCommand({}));
  for (const { StreamArn } of Streams) {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      let iterator = (await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" }))).ShardIterator;
      while (iterator !== undefined) {
        const page: { Records?: unknown[] | undefined; NextShardIterator?: string | undefined } = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
        const records = page.Records ?? [];
        for (const record of records) stored.push({ place: "stream", bytes: asBytes(record) });
        iterator = records.length > 0 ? page.NextShardIterator : undefined;
      }
    }
  }
  return stored;
}

async function buckets(settings: Settings): Promise<StoredBytes[]> {
  const client = new S3Client({ ...settings, forcePathStyle: true });
  const stored: StoredBytes[] = [];
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  for (const { Name } of Buckets) {
    // What is deployed is code; it is kept in the bucket of the CDK.
    if (Name === undefined || Name.startsWith("cdk-")) continue;
    for await (const page of paginateListObjectsV2({ client }, { Bucket: Name })) {
      for (const { Key } of page.Contents ?? []) {
        const bytes = await objectBytes(client, Name, Key);
        if (bytes === undefined) continue;
        stored.push({ place: `bucket ${Name}`, bytes: Buffer.concat([Buffer.from(`${Key ?? ""}\n`), bytes]) });
      }
    }
  }
  return stored;
}

/** Undefined where the object was taken away since it was listed. */
async function objectBytes(client: S3Client, bucket: string, key: string | undefined): Promise<Buffer | undefined> {
  try {
    const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return Buffer.from((await object.Body?.transformToByteArray()) ?? new Uint8Array());
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** The emulator shows what lies in its queues without taking it out. */
async function queues(endpoint: string): Promise<StoredBytes[]> {
  const response = await fetch(`${endpoint}/_ministack/sqs/messages`);
  return [{ place: "queues", bytes: Buffer.from(await response.arrayBuffer()) }];
}

async function logs(settings: Settings): Promise<StoredBytes[]> {
  const client = new CloudWatchLogsClient(settings);
  const stored: StoredBytes[] = [];
  for await (const page of paginateDescribeLogGroups({ client }, {})) {
    for (const { logGroupName } of page.logGroups ?? []) {
      let nextToken: string | undefined;
      do {
        const lines: { events?: { message?: string | undefined }[] | undefined; nextToken?: string | undefined } = await client.send(
          new FilterLogEventsCommand({ logGroupName, nextToken }),
        );
        for (const { message } of lines.events ?? []) stored.push({ place: `log ${logGroupName ?? ""}`, bytes: Buffer.from(message ?? "") });
        nextToken = lines.nextToken;
      } while (nextToken !== undefined);
    }
  }
  return stored;
}

/** Binary values as their bytes, so that a text in one is found as it is. */
function asBytes(value: unknown): Buffer {
  const parts: Buffer[] = [];
  const visit = (one: unknown): void => {
    if (one instanceof Uint8Array) parts.push(Buffer.from(one));
    else if (Array.isArray(one)) one.forEach(visit);
    else if (typeof one === "object" && one !== null) {
      for (const [name, inner] of Object.entries(one)) {
        parts.push(Buffer.from(name));
        visit(inner);
      }
    } else parts.push(Buffer.from(String(one)));
  };
  visit(value);
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from("\n")]));
}
