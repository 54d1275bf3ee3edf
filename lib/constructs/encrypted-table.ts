import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { TableIndex } from "../../functions/certificate/store/certificate-indexes.ts";

export interface EncryptedTableProps {
  /** The key that encrypts the table at rest. */
  readonly key: IKey;
  /** How far back the table can be restored, in days. */
  readonly recoveryDays: number;
  /** Whether the table outlives its stack. */
  readonly kept: boolean;
  /** Name of the attribute that says when an item may go, in seconds since 1970. */
  readonly expiresBy?: string;
  /** Whether a consumer is told of what is written: keys only, since what it needs it reads from the table. */
  readonly streamed?: true;
  /** By their names. */
  readonly indexes?: Readonly<Record<string, TableIndex>>;
}

/** A table of ours: keys `pk` and `sk`, paid by request, encrypted with our key, restorable to any second. */
export class EncryptedTable extends Table {
  constructor(scope: Construct, id: string, props: EncryptedTableProps) {
    super(scope, id, {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: props.recoveryDays },
      deletionProtection: props.kept,
      removalPolicy: props.kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(props.expiresBy === undefined ? {} : { timeToLiveAttribute: props.expiresBy }),
      ...(props.streamed === undefined ? {} : { stream: StreamViewType.KEYS_ONLY }),
    });
    for (const [name, { partition, sort, tells }] of Object.entries(props.indexes ?? {})) {
      this.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: partition, type: AttributeType.STRING },
        sortKey: { name: sort, type: AttributeType.STRING },
        // DynamoDB refuses an index that is to tell nothing more than the keys, and names no attribute for that.
        ...(tells.length === 0
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...tells] }),
      });
    }
  }
}
