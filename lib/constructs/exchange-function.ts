import type { Duration } from "aws-cdk-lib";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { allow, findPeopleName, publishes } from "./grants.ts";
import type { Grant } from "./grants.ts";
import type { Platform } from "./platform.ts";
import { rolePath } from "./role-path.ts";

export interface ExchangeFunctionProps {
  readonly platform: Platform;
  /** With `name` the entry point (lib/bundling/derived-entries.ts). Log and alarms are the service's. */
  readonly service: string;
  readonly name: string;
  /** Who is hurt when it fails; whoever was woken by an alarm reads it as the function's description. */
  readonly impact: string;
  readonly grants: readonly Grant[];
  readonly environment?: Readonly<Record<string, string>>;
  /** @default 512; processor time is given in proportion. */
  readonly memoryMegabytes?: number;
  readonly timeout: Duration;
  /** How many of it run at a time at most, and no other function has less of the account's for it. @default no limit */
  readonly atOnce?: number;
}

/**
 * A function with what belongs to each: a role of its own with the rights named and no other, and traces. It logs where
 * its service does, and is watched by what it logs (lib/stacks/watch.ts): an alarm of its own for each function would
 * fill the stacks, and tell no more than the line that is counted.
 */
export class ExchangeFunction extends LambdaFunction {
  readonly ownRole: Role;

  constructor(scope: Construct, id: string, props: ExchangeFunctionProps) {
    const { platform } = props;
    const bundle = platform.bundling.find(props.service, props.name);
    const logGroup = platform.logOf(props.service);
    const rights = new PolicyDocument({
      statements: [
        allow(["logs:CreateLogStream", "logs:PutLogEvents"], [logGroup.logGroupArn]),
        publishes(platform.alarms),
        ...props.grants,
      ],
    });
    const ownRole = new Role(scope, `${id}Role`, {
      path: rolePath,
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: { rights },
      managedPolicies: [platform.tracing],
    });
    super(scope, id, {
      functionName: `intyg-${props.service}-${props.name}`,
      description: props.impact,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundle.folder, { assetHash: bundle.hash }),
      handler: bundle.handler,
      memorySize: props.memoryMegabytes ?? 512,
      timeout: props.timeout,
      ...(props.atOnce === undefined ? {} : { reservedConcurrentExecutions: props.atOnce }),
      environment: {
        SERVICE: props.service,
        TABLE_CERTIFICATES: platform.tables.certificates.tableName,
        TABLE_KEYS: platform.tables.keys.tableName,
        TABLE_AUDIT: platform.tables.audit.tableName,
        TABLE_DIRECTORY: platform.tables.directory.tableName,
        TABLE_OUTBOX: platform.tables.outbox.tableName,
        KMS_KEY_ID: platform.wrappingKey.keyArn,
        ...(platform.stage.personRegister.kind === "national" ? { PERSON_REGISTER_FUNCTION: findPeopleName } : {}),
        ...props.environment,
      },
      // What is not in `grants` is not granted: constructs that would add rights on their own, with wildcards, cannot.
      role: ownRole.withoutPolicyUpdates(),
      tracing: Tracing.ACTIVE,
      // What is invoked without anybody waiting holds nothing worth keeping (a job starts again by the clock, a
      // stream's record is found by the sweep), so the operator is told and nothing is stored.
      deadLetterTopic: platform.alarms,
      logGroup,
    });
    this.ownRole = ownRole;
  }
}
