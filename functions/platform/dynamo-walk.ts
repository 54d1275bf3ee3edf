import type { DynamoDBClient, ScanCommandOutput } from "@aws-sdk/client-dynamodb";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Item, TableName, TablePart, WalkedTables } from "../operation/tables.ts";
import { toItem } from "./dynamo-tables.ts";

/**
 * Reading tables on DynamoDB from end to end.
 *
 * @param realName what a table is really called, by its role
 */
export function dynamoWalk(client: DynamoDBClient, realName: (table: TableName) => string): WalkedTables {
  return { walk: (part) => pagesOf(client, realName(part.table), part) };
}

async function* pagesOf(
  client: DynamoDBClient,
  table: string,
  { attributes, segment, segments }: TablePart,
): AsyncIterable<readonly Item[]> {
  const names = ["pk", "sk", ...attributes];
  let after: ScanCommandOutput["LastEvaluatedKey"];
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ProjectionExpression: names.map((name) => `#${name}`).join(", "),
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        Segment: segment,
        TotalSegments: segments,
        ExclusiveStartKey: after,
      }),
    );
    yield (page.Items ?? []).map(toItem);
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
}
