import { RemovalPolicy } from "aws-cdk-lib";
import type { Duration } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { allow, publishes } from "./grants.ts";
import type { Grant } from "./grants.ts";
import type { Platform } from "./platform.ts";
import { alarmPeriod, ImpactAlarm } from "./impact-alarm.ts";
import type { Runbook } from "./impact-alarm.ts";

export interface ExchangeFunctionProps {
  readonly platform: Platform;
  /** With `name` the entry point (lib/bundling/derived-entries.ts). */
  readonly service: string;
  readonly name: string;
  /** Who is hurt when it fails. */
  readonly impact: string;
  readonly runbook: Runbook;
  /** The codes in its log that mean that it failed, although it answered (functions/platform/log.ts). */
  readonly failures: readonly string[];
  /** What it depends on outside us, and how its log says that it fails. @default nothing */
  readonly outages?: readonly Outage[];
  readonly grants: readonly Grant[];
  readonly environment?: Readonly<Record<string, string>>;
  /** @default 512; processor time is given in proportion. */
  readonly memoryMegabytes?: number;
  readonly timeout: Duration;
}

/** Something that fails without the function failing. */
export interface Outage {
  /** A noun, for the alarm's name. */
  readonly of: string;
  /** The codes in the log that mean that it fails (functions/platform/log.ts). */
  readonly failures: readonly string[];
  /** Who is hurt when it fails. */
  readonly impact: string;
  readonly runbook: Runbook;
}

/**
 * A function with what belongs to each: a role of its own with the rights named and no other, a log that is kept for a
 * time, traces, and alarms that say who is hurt.
 */
export class ExchangeFunction extends LambdaFunction {
  readonly ownRole: Role;

  constructor(scope: Construct, id: string, props: ExchangeFunctionProps) {
    const { platform } = props;
    const bundle = platform.bundling.find(props.service, props.name);
    const functionName = `intyg-${props.service}-${props.name}`;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: platform.stage.retention.logDays,
      encryptionKey: platform.atRestKey,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const rights = new PolicyDocument({
      statements: [
        allow(["logs:CreateLogStream", "logs:PutLogEvents"], [logGroup.logGroupArn]),
        publishes(platform.alarms),
        ...props.grants,
      ],
    });
    const ownRole = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: { rights },
      managedPolicies: [platform.tracing],
    });
    super(scope, id, {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundle.folder, { assetHash: bundle.hash }),
      handler: bundle.handler,
      memorySize: props.memoryMegabytes ?? 512,
      timeout: props.timeout,
      environment: {
        TABLE_CERTIFICATES: platform.tables.certificates.tableName,
        TABLE_KEYS: platform.tables.keys.tableName,
        TABLE_AUDIT: platform.tables.audit.tableName,
        TABLE_DIRECTORY: platform.tables.directory.tableName,
        KMS_KEY_ID: platform.wrappingKey.keyArn,
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
    const alarm = { impact: props.impact, runbook: props.runbook, alarms: platform.alarms };
    new ImpactAlarm(this, "BrokeOff", {
      ...alarm,
      metric: this.metricErrors({ period: alarmPeriod, statistic: Stats.SUM }),
    });
    if (props.failures.length > 0) {
      const metric = countLogged(this, "Failures", {
        logGroup,
        name: `${functionName}-failures`,
        codes: props.failures,
      });
      new ImpactAlarm(this, "Failed", { ...alarm, metric });
    }
    for (const { of, failures, impact, runbook } of props.outages ?? []) {
      const name = `${functionName}-${of.toLowerCase()}-failures`;
      const metric = countLogged(this, `${of}Failures`, { logGroup, name, codes: failures });
      new ImpactAlarm(this, `${of}Failed`, { impact, runbook, alarms: platform.alarms, metric });
    }
  }
}

interface Counted {
  readonly logGroup: LogGroup;
  readonly name: string;
  readonly codes: readonly string[];
}

/** Counts the lines of the log that have one of these codes: the function answered, but what it logged is a failure. */
function countLogged(scope: Construct, id: string, { logGroup, name, codes }: Counted): IMetric {
  const filter = new MetricFilter(scope, id, {
    logGroup,
    filterPattern: FilterPattern.any(...codes.map((code) => FilterPattern.stringValue("$.code", "=", code))),
    metricNamespace: "Intygstjanster",
    metricName: name,
    metricValue: "1",
  });
  return filter.metric({ period: alarmPeriod, statistic: Stats.SUM });
}
