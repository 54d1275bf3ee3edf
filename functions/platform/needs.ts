import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { utcNow } from "../operation/clock.ts";
import { newId } from "../operation/ids.ts";
import { need } from "../operation/need.ts";
import type { Tables, WalkedTables } from "../operation/tables.ts";
import { awsClientSettings } from "./aws-client-settings.ts";
import { dynamoTables } from "./dynamo-tables.ts";
import { dynamoWalk } from "./dynamo-walk.ts";
import { kmsKeyService } from "./kms-key-service.ts";
import type { KeyService } from "./kms-key-service.ts";
import { jsonLog } from "./log.ts";
import type { Log } from "./log.ts";
import { setting } from "./settings.ts";

/** UTC now, ISO 8601 with milliseconds. */
export const clock = /* @__PURE__ */ need(() => utcNow);

/** Milliseconds since 1970, for what is kept in memory for a time. */
export const milliseconds = /* @__PURE__ */ need(() => Date.now);

export const newIds = /* @__PURE__ */ need(() => newId);

/** The function's tables, by the names the stack gave in `TABLE_…`. */
export const tables = /* @__PURE__ */ need((): Tables =>
  dynamoTables(new DynamoDBClient(awsClientSettings), tableSetting),
);

/** The same, read from end to end. */
export const walkedTables = /* @__PURE__ */ need((): WalkedTables =>
  dynamoWalk(new DynamoDBClient(awsClientSettings), tableSetting),
);

export const keyService = /* @__PURE__ */ need((): KeyService =>
  kmsKeyService(new KMSClient(awsClientSettings), setting("KMS_KEY_ID")),
);

/** The function's log, one JSON object a line on standard output. */
export const functionLog = /* @__PURE__ */ need((the): Log =>
  jsonLog({
    write: (line) => {
      process.stdout.write(`${line}\n`);
    },
    now: the(clock),
    service: () => setting("SERVICE"),
  }),
);

function tableSetting(role: string): string {
  return setting(`TABLE_${role.toUpperCase()}`);
}
