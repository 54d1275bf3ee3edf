import { randomBytes } from "node:crypto";
import { AthenaClient, CreateWorkGroupCommand } from "@aws-sdk/client-athena";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { factTable, factTableParameters } from "../../../functions/statistik/facts/fact-table.ts";

const region = "eu-north-1";
const credentials = { accessKeyId: "test", secretAccessKey: "test" };

/** Buckets, catalogue and workgroup of one test, with names of its own. */
export interface StatisticsAccount {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: typeof credentials;
  readonly factsBucket: string;
  readonly reportsBucket: string;
  readonly workgroup: string;
  readonly database: string;
  readonly s3: S3Client;
  readonly athena: AthenaClient;
}

/** Makes on the emulator what the stack makes in an account. */
export async function makeStatisticsAccount(endpoint: string): Promise<StatisticsAccount> {
  const name = `statistics-test-${randomBytes(4).toString("hex")}`;
  const settings = { endpoint, region, credentials };
  const account = {
    ...settings,
    factsBucket: `${name}-facts`,
    reportsBucket: `${name}-reports`,
    workgroup: name,
    database: name.replaceAll("-", "_"),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    athena: new AthenaClient(settings),
  };
  for (const Bucket of [account.factsBucket, account.reportsBucket])
    await account.s3.send(new CreateBucketCommand({ Bucket }));
  await account.athena.send(
    new CreateWorkGroupCommand({
      Name: account.workgroup,
      Configuration: { ResultConfiguration: { OutputLocation: `s3://${account.reportsBucket}/query-results/` } },
    }),
  );
  await callGlue(endpoint, "CreateDatabase", { DatabaseInput: { Name: account.database } });
  await callGlue(endpoint, "CreateTable", {
    DatabaseName: account.database,
    TableInput: tableInput(account.factsBucket),
  });
  return account;
}

function tableInput(bucket: string) {
  return {
    Name: factTable.name,
    TableType: "EXTERNAL_TABLE",
    Parameters: factTableParameters(bucket),
    PartitionKeys: [{ Name: factTable.partition.name, Type: factTable.partition.type }],
    StorageDescriptor: {
      Columns: factTable.columns.map(({ name, type, comment }) => ({ Name: name, Type: type, Comment: comment })),
      Location: `s3://${bucket}/${factTable.prefix}`,
      InputFormat: factTable.inputFormat,
      OutputFormat: factTable.outputFormat,
      SerdeInfo: { SerializationLibrary: factTable.serializationLibrary },
    },
  };
}

/**
 * The catalogue's API, for which the checkout has no client: a stack makes the catalogue. The emulator checks no
 * signature.
 */
async function callGlue(endpoint: string, action: string, body: object): Promise<void> {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSGlue.${action}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/20261122/${region}/glue/aws4_request, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${action}: ${await answer.text()}`);
}
