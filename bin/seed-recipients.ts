/**
 * Enters the recipients of lib/recipients into the Directory of a stage at AWS, with the caller's own rights there
 * (docs/recipients.md): `node bin/seed-recipients.ts --stage prod --table NAME`.
 */
import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { recipientWrite } from "../functions/certificate/store/recipients.ts";
import { awsClientSettings } from "../functions/platform/aws-client-settings.ts";
import { dynamoTables } from "../functions/platform/dynamo-tables.ts";
import { laneFault } from "../lib/recipients/lane-fault.ts";
import { recipientsOf } from "../lib/recipients/read-recipients.ts";
import { findStage } from "../lib/stages.ts";

const { values } = parseArgs({ options: { stage: { type: "string" }, table: { type: "string" } } });
const { stage, table: directory } = values;

if (stage === undefined || directory === undefined) {
  process.stderr.write("usage: node bin/seed-recipients.ts --stage NAME --table NAME-OF-THE-DIRECTORY-TABLE\n");
  process.exitCode = 2;
} else {
  const { lanes } = findStage((name) => (name === "stage" ? stage : undefined));
  const recipients = recipientsOf(stage);
  const faults = recipients.flatMap((recipient) => laneFault(recipient, lanes) ?? []);
  for (const fault of faults) process.stderr.write(`${fault}: nothing was entered\n`);
  if (faults.length > 0) process.exitCode = 1;
  else {
    await dynamoTables(new DynamoDBClient(awsClientSettings), () => directory).transact(recipients.map(recipientWrite));
    for (const { code, lane, endpoint } of recipients)
      process.stdout.write(`${code}  lane ${String(lane)}  ${endpoint}\n`);
  }
}
