import { Duration } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { ExchangeFunction } from "./exchange-function.ts";
import { readsStream } from "./grants.ts";
import type { Grant } from "./grants.ts";
import type { Platform } from "./platform.ts";
import { alarmPeriod, ImpactAlarm } from "./impact-alarm.ts";

export interface StreamRelayProps {
  readonly platform: Platform;
  readonly table: Table;
  readonly service: string;
  /** With `service` the entry point: functions/<service>/…/<name>.lambda.ts. */
  readonly name: string;
  /** Who waits for what when it fails. */
  readonly impact: string;
  readonly grants: readonly Grant[];
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * A function that is told of new items of a table. It is a wake-up and not the truth: a sweep finds what it missed, so
 * a record that keeps failing is given up after some minutes rather than holding up all that come after it.
 */
export class StreamRelay extends Construct {
  readonly function: ExchangeFunction;

  constructor(scope: Construct, id: string, { table, ...props }: StreamRelayProps) {
    super(scope, id);
    const { platform, impact } = props;
    this.function = new ExchangeFunction(this, "Function", {
      ...props,
      grants: [readsStream(table), ...props.grants],
      timeout: Duration.seconds(30),
    });
    new EventSourceMapping(this, "Source", {
      target: this.function,
      eventSourceArn: table.tableStreamArn ?? "",
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: 4,
      maxRecordAge: Duration.minutes(10),
      retryAttempts: 100,
      bisectBatchOnError: true,
      onFailure: { bind: () => ({ destination: platform.alarms.topicArn }) },
      filters: [FilterCriteria.filter({ eventName: FilterRule.or("INSERT") })],
    });
    new ImpactAlarm(this, "Behind", {
      metric: this.function.metric("IteratorAge", { period: alarmPeriod, statistic: Stats.MAXIMUM }),
      impact,
      runbook: "relay-behind",
      alarms: platform.alarms,
      above: Duration.minutes(2).toMilliseconds(),
    });
  }
}
