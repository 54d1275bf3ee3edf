import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { utcNow } from "../operation/clock.ts";
import { dynamoTables } from "./dynamo-tables.ts";
import { setting } from "./settings.ts";
import type { Log } from "./log.ts";
import { jsonLog } from "./log.ts";
import type { Tables } from "../operation/tables.ts";

/** The function's tables, by the names the stack gave: `TABLE_<ROLE>` for each. */
export function tablesOfEnvironment(): Tables {
  return dynamoTables(new DynamoDBClient({}), (table) => setting(`TABLE_${table.toUpperCase()}`));
}

export function logOfEnvironment(): Log {
  return jsonLog((line) => {
    process.stdout.write(`${line}\n`);
  }, utcNow);
}
