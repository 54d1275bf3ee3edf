import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { IManagedPolicy } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { ParametersKey, WrappingKey } from "./own-key.ts";
import type { Bundling } from "../bundling/bundle-functions.ts";
import type { Stage } from "../stages.ts";

/** What every function stands on. */
export interface Platform extends Foundation {
  /** The log of a service's functions. Throws where the service is not watched (lib/stacks/watch.ts). */
  readonly logOf: (service: string) => ILogGroup;
}

/** What outlives every release. */
export interface Foundation {
  readonly stage: Stage;
  readonly bundling: Bundling;
  readonly tables: Tables;
  /** Wraps the keys of the care providers (docs/adr/0007-keys-and-erasure.md); encrypts nothing by itself. */
  readonly wrappingKey: WrappingKey;
  /** Where it is counted how often each actor is refused, and the key that hides there who that is. */
  readonly refusals: { readonly table: Table; readonly key: IKey };
  /** Encrypts the parameters that hold roots and secrets. */
  readonly parametersKey: ParametersKey;
  /** Encrypts at rest what AWS stores for us. */
  readonly atRestKey: IKey;
  /** Where the operator is told: alarms, and invocations that nobody waited for and that failed each time. */
  readonly alarms: ITopic;
  /** The right to send traces. */
  readonly tracing: IManagedPolicy;
}

/** The tables by their role, named as in functions/operation/tables.ts. */
export interface Tables {
  readonly certificates: Table;
  readonly keys: Table;
  readonly audit: Table;
  readonly directory: Table;
  readonly outbox: Table;
}
