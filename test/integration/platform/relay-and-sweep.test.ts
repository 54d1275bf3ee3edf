import { randomUUID } from "node:crypto";
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
  GetEventSourceMappingCommand,
  InvokeCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from "@aws-sdk/client-lambda";
import { afterAll, describe, expect, it } from "vitest";
import { eventKey } from "../../../functions/certificate/store/event-item.ts";
import type { Attributes, Item, ItemKey, Write } from "../../../functions/operation/tables.ts";
import { licenceAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { at, numberAt } from "../../fixtures/main-job/read-answer.ts";
import {
  api,
  aPatient,
  aws,
  eventually,
  ownUnit,
  output,
  receivedBy,
  send,
  signedCertificate,
  succeeded,
  tableName,
  tables,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const lambda = new LambdaClient(aws);
const database = new DynamoDBClient(aws);

/** The stream's mapping to the relay. */
async function relaysMapping(): Promise<string> {
  const { EventSourceMappings = [] } = await lambda.send(
    new ListEventSourceMappingsCommand({ FunctionName: "intyg-intygstjanst-relay" }),
  );
  const [mapping, ...more] = EventSourceMappings;
  if (mapping?.UUID === undefined || more.length > 0) throw new Error("The relay has not exactly one source");
  return mapping.UUID;
}

async function setRelay(enabled: boolean): Promise<void> {
  const UUID = await relaysMapping();
  await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: enabled }));
  await eventually("the mapping to change", async () => {
    const { State } = await lambda.send(new GetEventSourceMappingCommand({ UUID }));
    return State === (enabled ? "Enabled" : "Disabled") ? true : undefined;
  });
}

/** What the minute's clock does. */
async function sweep(): Promise<number> {
  const { Payload, FunctionError } = await lambda.send(new InvokeCommand({ FunctionName: output("SweepFunction") }));
  expect(FunctionError).toBeUndefined();
  return numberAt(JSON.parse(Payload?.transformToString() ?? "null"), "swept");
}

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

async function status(): Promise<{ parked: number; unpublished: number }> {
  const body = succeeded(await api.get("operator", `/api/status?unit=${ownUnit}`));
  return { parked: numberAt(body, "parkedEvents"), unpublished: numberAt(body, "unpublishedEvents") };
}

/** The event that tells a recipient of a sent certificate, as long as it is in the outbox. */
async function sentEvent(id: string): Promise<Item | undefined> {
  const { table, pk, sk } = eventKey(`C#${id}`, "");
  return (await tables.list(table, pk, sk)).find((item) => item["kind"] === "certificate.sent");
}

/** Puts it back as it was, two minutes old. */
const agedEvent = ({ pk, sk, ...event }: Item): Write => ({
  table: "outbox",
  pk,
  sk,
  put: { ...(event as Attributes), at: minutesAgo(2) },
});

const poison: ItemKey[] = [];
afterAll(async () => {
  await setRelay(true);
  // The operator's part: what was parked has been looked at.
  for (const { pk, sk } of poison)
    await database.send(
      new DeleteItemCommand({ TableName: tableName("outbox"), Key: { pk: { S: pk }, sk: { S: sk } } }),
    );
});

describe("An event whose wake-up is lost between transaction and relay", () => {
  it(
    "is published by the sweep once it is a minute old, and not before, and what it tells arrives",
    { timeout: 120_000 },
    async () => {
      const id = await signedCertificate("TS8071-2.0", aPatient(), licenceAnswers(today()));
      await setRelay(false);
      try {
        await send(id);
        expect(await sentEvent(id)).toBeDefined();
        expect((await status()).unpublished).toBeGreaterThanOrEqual(1);
        await sweep();
        // Younger than a minute: the relay may still be on its way with it.
        const event = await sentEvent(id);
        expect(event).toBeDefined();
        expect(await receivedBy("transportstyrelsen", id)).toBeUndefined();

        await tables.transact([agedEvent(event!)]);
        expect(await sweep()).toBeGreaterThanOrEqual(1);
        expect(await sentEvent(id)).toBeUndefined();
        await eventually("the certificate to arrive", () => receivedBy("transportstyrelsen", id));
      } finally {
        await setRelay(true);
      }
      expect((await receivedBy("transportstyrelsen", id))?.["timesReceived"]).toBe(1);
    },
  );

  it(
    "is published once more where it was not taken out, and the recipient still gets it once",
    { timeout: 120_000 },
    async () => {
      const id = await signedCertificate("TS8071-2.0", aPatient(), licenceAnswers(today()));
      await setRelay(false);
      await send(id);
      const event = await sentEvent(id);
      await setRelay(true);
      await eventually("the certificate to arrive", () => receivedBy("transportstyrelsen", id));
      await eventually("the event to be taken out", isTakenOut);
      await tables.transact([agedEvent(event!)]);
      await eventually("the sweep to publish it", async () => {
        await sweep();
        return isTakenOut();
      });

      async function isTakenOut(): Promise<true | undefined> {
        return (await sentEvent(id)) === undefined ? true : undefined;
      }
      const later = await signedCertificate("TS8071-2.0", aPatient(), licenceAnswers(today()));
      await send(later);
      await eventually("a later one to arrive", () => receivedBy("transportstyrelsen", later));
      expect((await receivedBy("transportstyrelsen", id))?.["timesReceived"]).toBe(1);
    },
  );
});

describe("An outbox item that no event can be read from", () => {
  it("is parked where the operator sees it, and events after it still get through", { timeout: 120_000 }, async () => {
    const before = await status();
    const key = eventKey(`C#${randomUUID()}`, "000001");
    const { pk, sk } = key;
    poison.push(key);
    // It lacks its group and its number, as a faulty release might write it.
    await database.send(
      new PutItemCommand({
        TableName: tableName("outbox"),
        Item: {
          pk: { S: pk },
          sk: { S: sk },
          kind: { S: "certificate.sent" },
          at: { S: new Date().toISOString() },
        },
      }),
    );
    const id = await signedCertificate("TS8071-2.0", aPatient(), licenceAnswers(today()));
    await send(id);
    await eventually("the later event to get through", () => receivedBy("transportstyrelsen", id));
    await eventually("the item to be parked", async () => {
      const [item] = await tables.get([key]);
      return item?.["parked"];
    });
    expect((await status()).parked).toBe(before.parked + 1);
  });

  it("is parked by the sweep too, which goes on with the others", { timeout: 120_000 }, async () => {
    const before = await status();
    const id = await signedCertificate("TS8071-2.0", aPatient(), licenceAnswers(today()));
    await setRelay(false);
    try {
      const key = eventKey(`C#${randomUUID()}`, "000001");
      const { pk, sk } = key;
      poison.push(key);
      await database.send(
        new PutItemCommand({
          TableName: tableName("outbox"),
          Item: { pk: { S: pk }, sk: { S: sk }, kind: { N: "7" }, at: { S: minutesAgo(3) } },
        }),
      );
      await send(id);
      await tables.transact([agedEvent((await sentEvent(id))!)]);
      expect(await sweep()).toBeGreaterThanOrEqual(2);
      const [item] = await tables.get([key]);
      expect([item?.["parked"], await sentEvent(id)]).toEqual([true, undefined]);
      expect((await status()).parked).toBe(before.parked + 1);
    } finally {
      await setRelay(true);
    }
    await eventually("the certificate to arrive", () => receivedBy("transportstyrelsen", id));
    expect(at(succeeded(await api.get("doctor", `/api/certificates/${id}`, { unit: ownUnit })), "state")).toBe(
      "signed",
    );
  });
});
