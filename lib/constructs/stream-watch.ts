import { Duration } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { ExchangeFunction } from "./exchange-function.ts";
import { readsStream } from "./grants.ts";
import type { Platform } from "./platform.ts";

/** A table, and what happens to none of its items. */
export interface WatchedTable {
  readonly name: string;
  readonly table: Table;
  readonly never: readonly ("MODIFY" | "REMOVE")[];
}

export interface StreamWatchProps {
  readonly platform: Platform;
  readonly tables: readonly WatchedTable[];
  readonly service: string;
  /** With `service` the entry point: functions/<service>/…/<name>.lambda.ts. */
  readonly name: string;
  /** What is at stake when it rings. */
  readonly impact: string;
}

/**
 * A function that is told of changes that nothing of ours makes, and rings an alarm by each. It is called for nothing
 * else, so it costs nothing while all is well.
 */
export class StreamWatch extends Construct {
  readonly function: ExchangeFunction;

  constructor(scope: Construct, id: string, { platform, tables, ...props }: StreamWatchProps) {
    super(scope, id);
    this.function = new ExchangeFunction(this, "Function", {
      ...props,
      platform,
      grants: tables.map(({ table }) => readsStream(table)),
      timeout: Duration.seconds(30),
    });
    for (const { name, table, never } of tables) {
      new EventSourceMapping(this, name, {
        target: this.function,
        eventSourceArn: table.tableStreamArn ?? "",
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        maxRecordAge: Duration.hours(12),
        retryAttempts: 100,
        bisectBatchOnError: true,
        onFailure: { bind: () => ({ destination: platform.alarms.topicArn }) },
        filters: [FilterCriteria.filter({ eventName: FilterRule.or(...never) })],
      });
    }
  }
}
