import type { Duration } from "aws-cdk-lib";
import { PolicyDocument } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { ExchangeFunction } from "./exchange-function.ts";
import { allow } from "./grants.ts";
import type { Grant } from "./grants.ts";
import { HeartbeatAlarm } from "./impact-alarm.ts";
import type { Platform } from "./platform.ts";
import { SchedulerRole } from "./scheduler-role.ts";

export interface ScheduledFunctionProps {
  readonly platform: Platform;
  readonly service: string;
  /** With `service` the entry point: functions/<service>/…/<name>.lambda.ts. */
  readonly name: string;
  /** As EventBridge Scheduler writes it: `rate(1 minute)`, `cron(0 2 * * ? *)`; times are Swedish. */
  readonly schedule: string;
  /** Whether it starts by itself; a stage may leave that to somebody's hand. */
  readonly enabled: boolean;
  /** Whole hours, or whole minutes below one: who would miss its work misses it after so long without a run. */
  readonly missedAfter: Duration;
  /** Who misses what when it fails. */
  readonly impact: string;
  readonly grants: readonly Grant[];
  readonly environment?: Readonly<Record<string, string>>;
  /** @default 512 */
  readonly memoryMegabytes?: number;
  readonly timeout: Duration;
}

/** A function that runs by the clock. */
export class ScheduledFunction extends Construct {
  readonly function: ExchangeFunction;

  constructor(scope: Construct, id: string, { schedule, enabled, missedAfter, ...props }: ScheduledFunctionProps) {
    super(scope, id);
    const { name: job, platform, impact } = props;
    this.function = new ExchangeFunction(this, "Function", {
      ...props,
      environment: { JOB: job, ...props.environment },
    });
    new HeartbeatAlarm(this, "Missed", { job, missedAfter, enabled, impact, alarms: platform.alarms });
    const invoke = new PolicyDocument({
      statements: [allow(["lambda:InvokeFunction"], [this.function.functionArn])],
    });
    const role = new SchedulerRole(this, "ScheduleRole", invoke);
    new CfnSchedule(this, "Schedule", {
      scheduleExpression: schedule,
      scheduleExpressionTimezone: "Europe/Stockholm",
      flexibleTimeWindow: { mode: "OFF" },
      state: enabled ? "ENABLED" : "DISABLED",
      target: {
        arn: this.function.functionArn,
        roleArn: role.roleArn,
      },
    });
  }
}
