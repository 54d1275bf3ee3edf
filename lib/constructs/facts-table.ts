import { Stack, Validations } from "aws-cdk-lib";
import { CfnWorkGroup } from "aws-cdk-lib/aws-athena";
import { CfnDatabase, CfnTable } from "aws-cdk-lib/aws-glue";
import type { IRole } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { allow } from "./grants.ts";
import type { Grant } from "./grants.ts";
import { PrivateBucket } from "./private-bucket.ts";
import type { AccessLogBucket } from "./private-bucket.ts";

export interface FactsTableProps {
  readonly key: IKey;
  readonly accessLog: AccessLogBucket;
  readonly kept: boolean;
  /** Of the database and of the workgroup. */
  readonly name: string;
  /** Whether a policy can name the workgroup of a running query (lib/stages.ts). */
  readonly tellsWorkgroup: boolean;
  readonly table: FactsTableShape;
  /** Given the name of the bucket. */
  readonly parameters: (bucket: string) => Readonly<Record<string, string>>;
}

/** The table as the catalogue knows it: columns and partitions are data of the service that writes the facts. */
export interface FactsTableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly comment: string }[];
  readonly partition: { readonly name: string; readonly type: string };
  readonly prefix: string;
  readonly inputFormat: string;
  readonly outputFormat: string;
  readonly serializationLibrary: string;
}

/** A query that reads more than this is stopped: twenty million certificates are some two gigabytes of columns. */
const bytesPerQuery = 20 * 1024 ** 3;

/** Facts in files, and the catalogue, engine and place for results with which they are queried. */
export class FactsTable extends Construct {
  readonly facts: PrivateBucket;
  readonly name: string;
  readonly #tellsWorkgroup: boolean;
  readonly #results: PrivateBucket;
  readonly #table: FactsTableShape;

  constructor(
    scope: Construct,
    id: string,
    { key, accessLog, kept, name, table, tellsWorkgroup, parameters }: FactsTableProps,
  ) {
    super(scope, id);
    this.name = name;
    this.#tellsWorkgroup = tellsWorkgroup;
    this.#table = table;
    this.facts = new PrivateBucket(this, "Facts", { key, accessLog, kept });
    this.#results = new PrivateBucket(this, "Results", { key, accessLog, kept, expires: { prefix: "", afterDays: 1 } });

    const catalogId = Stack.of(this).account;
    const catalogue = new CfnDatabase(this, "Database", { catalogId, databaseInput: { name } });
    const cfnTable = new CfnTable(this, "Table", {
      catalogId,
      databaseName: name,
      tableInput: {
        name: table.name,
        tableType: "EXTERNAL_TABLE",
        parameters: parameters(this.facts.bucketName),
        partitionKeys: [table.partition],
        storageDescriptor: {
          location: `s3://${this.facts.bucketName}/${table.prefix}`,
          columns: table.columns.map(({ name, type, comment }) => ({ name, type, comment })),
          inputFormat: table.inputFormat,
          outputFormat: table.outputFormat,
          serdeInfo: { serializationLibrary: table.serializationLibrary },
        },
      },
    });
    cfnTable.addResourceDependency(catalogue);
    new CfnWorkGroup(this, "Workgroup", {
      name,
      recursiveDeleteOption: !kept,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: bytesPerQuery,
        resultConfiguration: {
          outputLocation: `s3://${this.#results.bucketName}/`,
          encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKey: key.keyArn },
        },
      },
    });
  }

  /** What a function needs to ask questions of the table, beside the objects that `letQuery` gives it. */
  queryGrants(): readonly Grant[] {
    const arn = (service: string, resource: string, resourceName?: string): string =>
      Stack.of(this).formatArn({ service, resource, ...(resourceName === undefined ? {} : { resourceName }) });
    const workgroup = arn("athena", "workgroup", this.name);
    return [
      allow(["athena:StartQueryExecution"], [workgroup]),
      allow(["athena:GetQueryExecution", "athena:GetQueryResults"], [this.#tellsWorkgroup ? workgroup : "*"]),
      allow(
        ["glue:GetDatabase", "glue:GetTable", "glue:GetPartition", "glue:GetPartitions"],
        [
          arn("glue", "catalog"),
          arn("glue", "database", this.name),
          arn("glue", "table", `${this.name}/${this.#table.name}`),
        ],
      ),
      allow(["s3:ListBucket", "s3:GetBucketLocation"], [this.facts.bucketArn, this.#results.bucketArn]),
    ];
  }

  letQuery(role: IRole): void {
    this.facts.lets(role, ["s3:GetObject"], this.#table.prefix);
    this.#results.lets(role, ["s3:GetObject", "s3:PutObject"]);
    if (!this.#tellsWorkgroup) {
      const reason =
        "Only where an emulator tells its policies no workgroup for these two verbs; every stage at AWS names it.";
      Validations.of(role).acknowledge(
        { id: "AwsSolutions-IAM5[Resource::*]", reason },
        { id: "Serverless-LambdaStarPermissions", reason },
      );
    }
  }
}
