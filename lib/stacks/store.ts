import { CfnOutput, Stack, Validations } from "aws-cdk-lib";
import { ManagedPolicy } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { certificateIndexes } from "../../functions/certificate/store/certificate-indexes.ts";
import { AlarmTopic } from "../constructs/alarm-topic.ts";
import type { Bundling } from "../bundling/bundle-functions.ts";
import { EncryptedTable } from "../constructs/encrypted-table.ts";
import { allow } from "../constructs/grants.ts";
import type { Foundation, Tables } from "../constructs/platform.ts";
import { AtRestKey, ParametersKey, SecretsKey, WrappingKey } from "../constructs/own-key.ts";
import type { Stage } from "../stages.ts";
import { settingsOf } from "./stack-settings.ts";

/** What outlives every release: the tables and the keys they are encrypted with; and what every function stands on. */
export class Store extends Stack implements Foundation {
  readonly stage: Stage;
  readonly bundling: Bundling;
  readonly tables: Tables;
  readonly wrappingKey: WrappingKey;
  readonly refusals: Foundation["refusals"];
  readonly parametersKey: ParametersKey;
  readonly atRestKey: AtRestKey;
  readonly alarms: AlarmTopic;
  readonly tracing: ManagedPolicy;

  constructor(scope: Construct, stage: Stage, bundling: Bundling) {
    super(scope, "Store", settingsOf(stage, "Tables and keys", { kept: stage.retention.keepsWhatIsStored }));
    this.stage = stage;
    this.bundling = bundling;
    const { keepsWhatIsStored: kept, recoveryDays, keyRecoveryDays } = stage.retention;

    this.wrappingKey = new WrappingKey(this, "WrappingKey", {
      description: "Wraps the care providers' keys",
      kept,
      tellsPolicies: stage.tellsPolicies,
    });
    this.parametersKey = new ParametersKey(this, "ParametersKey", {
      description: "Encrypts parameters that hold roots and secrets",
      kept,
      tellsPolicies: stage.tellsPolicies,
    });
    this.atRestKey = new AtRestKey(this, "AtRestKey", {
      description: "Encrypts tables, buckets, topics and logs at rest",
      kept,
    });

    const common = { key: this.atRestKey, recoveryDays, kept };
    this.tables = {
      certificates: new EncryptedTable(this, "Certificates", {
        ...common,
        expiresBy: "expiresAt",
        indexes: certificateIndexes,
      }),
      keys: new EncryptedTable(this, "Keys", { ...common, recoveryDays: keyRecoveryDays, streamed: true }),
      audit: new EncryptedTable(this, "Audit", { ...common, streamed: true }),
      directory: new EncryptedTable(this, "Directory", common),
      outbox: new EncryptedTable(this, "Outbox", { ...common, streamed: true }),
    };

    this.refusals = {
      // Counts of hours: nobody restores them, and losing them costs an hour in which nobody is beyond a limit.
      table: new EncryptedTable(this, "Refusals", {
        key: this.atRestKey,
        recoveryDays: 1,
        kept: false,
        expiresBy: "expiresAt",
      }),
      key: new SecretsKey(this, "RefusalsKey", {
        description: "Hides who was refused",
        kept,
        tellsPolicies: stage.tellsPolicies,
      }),
    };

    this.alarms = new AlarmTopic(this, "Alarms", { key: this.atRestKey, receivers: stage.alarmReceivers });
    this.tracing = tracingPolicy(this);

    new CfnOutput(this, "CertificatesTable", { value: this.tables.certificates.tableName });
    new CfnOutput(this, "KeysTable", { value: this.tables.keys.tableName });
    new CfnOutput(this, "AuditTable", { value: this.tables.audit.tableName });
    new CfnOutput(this, "DirectoryTable", { value: this.tables.directory.tableName });
    new CfnOutput(this, "OutboxTable", { value: this.tables.outbox.tableName });
    new CfnOutput(this, "RefusalsTable", { value: this.refusals.table.tableName });
    new CfnOutput(this, "AlarmsTopicArn", { value: this.alarms.topicArn });
    new CfnOutput(this, "ParametersKeyId", { value: this.parametersKey.keyArn });
    new CfnOutput(this, "WrappingKeyId", { value: this.wrappingKey.keyArn });
  }
}

function tracingPolicy(scope: Construct): ManagedPolicy {
  const policy = new ManagedPolicy(scope, "Tracing", {
    description: "Lets functions send their traces",
    statements: [allow(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"])],
  });
  Validations.of(policy).acknowledge({
    id: "AwsSolutions-IAM5[Resource::*]",
    reason:
      "AWS offers no resource to name for these two verbs, which only add to the account's traces and read nothing.",
  });
  return policy;
}
