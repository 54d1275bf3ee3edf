import { randomUUID } from "node:crypto";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { demoPeople } from "../../../lib/local/demo-people.ts";
import { api, aws, ownUnit, tableName, today } from "../../fixtures/running-exchange/exchange-under-test.ts";

const client = new DynamoDBClient(aws);

/** Every count there is: how often whoever it is was refused in an hour. */
async function counts(): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName("refusals") }))
    for (const { pk, sk, ofHour } of Items) found.set(`${pk?.S ?? ""} ${sk?.S ?? ""}`, Number(ofHour?.N));
  return found;
}

const sum = (all: ReadonlyMap<string, number>): number => [...all.values()].reduce((one, other) => one + other, 0);

const refused = async () => {
  const { status } = await api.get("doctor", `/api/certificates/${randomUUID()}`, { unit: ownUnit });
  expect(status).toBe(404);
};

describe("A refusal", () => {
  it("adds one to the count of who called, also beside others at the same moment", async () => {
    await refused();
    const before = sum(await counts());
    await Promise.all(Array.from({ length: 5 }, refused));
    expect(sum(await counts())).toBe(before + 5);
  });

  it("tells in the table of nobody", async () => {
    await refused();
    const names = [...(await counts()).keys()].join();
    expect(names).toMatch(/ACTOR#[\w-]{43} \d{4}-\d\d-\d\dT\d\d/);
    for (const { person } of demoPeople(today())) expect(names).not.toContain(person);
  });

  it("is none where the call goes well", async () => {
    const before = sum(await counts());
    expect((await api.get("doctor", "/api/certificates", { unit: ownUnit })).status).toBe(200);
    expect(sum(await counts())).toBe(before);
  });
});
