import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import type { KeyedTexts } from "../../../functions/certificate/codes/published/code-list-store.ts";
import { codeListTexts } from "../../../functions/certificate/store/code-list-texts.ts";
import { awsClientSettings } from "../../../functions/platform/aws-client-settings.ts";
import { dynamoTables } from "../../../functions/platform/dynamo-tables.ts";

/** The code lists of a stage, in its Directory table. */
export function tableTexts(directory: string, client: DynamoDBClientConfig): KeyedTexts {
  return codeListTexts(dynamoTables(new DynamoDBClient({ ...awsClientSettings, ...client }), () => directory));
}
