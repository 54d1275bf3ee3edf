import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { metricNamespace, metrics } from "../../functions/platform/metrics.ts";
import type { MetricName } from "../../functions/platform/metrics.ts";

/** One runbook per kind of alarm: docs/runbooks/<kind>.md. */
export type Runbook =
  | "faults"
  | "functions-break-off"
  | "dead-letters"
  | "messages-wait"
  | "events-parked"
  | "relay-behind"
  | "job-did-not-run"
  | "api-fails"
  | "api-slow"
  | "sign-in-spoiled"
  | "signing-service-fails"
  | "damaged-items"
  | "parameter-unusable"
  | "erasure-unfinished"
  | "index-renewal-overdue"
  | "recipient-down"
  | "deliveries-stopped"
  | "deliveries-overdue"
  | "probing"
  | "drafts-not-disposed"
  | "emails-not-sent"
  | "written-over";

export interface ImpactAlarmProps {
  readonly metric: IMetric;
  /** Who is hurt and how, in one sentence; whoever is woken reads this first. */
  readonly impact: string;
  readonly runbook: Runbook;
  readonly alarms: ITopic;
  /** The alarm sounds when the metric is above this. @default 0 */
  readonly above?: number;
  /** For this many periods in a row. @default 1 */
  readonly periods?: number;
}

/** An alarm that says who is hurt, and where it is written what to do. */
export class ImpactAlarm extends Alarm {
  constructor(
    scope: Construct,
    id: string,
    { metric, impact, runbook, alarms, above = 0, periods = 1 }: ImpactAlarmProps,
  ) {
    super(scope, id, {
      alarmDescription: describe(impact, runbook),
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      // No calls at night is no failure.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(alarms));
  }
}

export interface HeartbeatAlarmProps extends Pick<ImpactAlarmProps, "impact" | "alarms"> {
  /** The name under which the job counts its runs (functions/platform/background-entry.ts). */
  readonly job: string;
  /** Whole hours, or whole minutes below one: so long without a run that ended well is too long. */
  readonly missedAfter: Duration;
  /** Off where the job does not start by itself. */
  readonly enabled: boolean;
}

/** An alarm for a job of the clock that has not run: what is missing is the failure. */
export class HeartbeatAlarm extends Alarm {
  constructor(scope: Construct, id: string, { job, missedAfter, enabled, impact, alarms }: HeartbeatAlarmProps) {
    const minutes = missedAfter.toMinutes();
    // CloudWatch looks back a day in periods below an hour, and a week in longer ones.
    const period = minutes < 60 ? Duration.minutes(5) : Duration.hours(1);
    super(scope, id, {
      alarmDescription: describe(impact, "job-did-not-run"),
      metric: ownMetric("runs", job, { period, statistic: Stats.SUM }),
      threshold: 1,
      evaluationPeriods: Math.ceil(minutes / period.toMinutes()),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      actionsEnabled: enabled,
    });
    this.addAlarmAction(new SnsAction(alarms));
  }
}

/** A metric that functions count by their logs, for one value of its dimension. */
export function ownMetric(
  metric: MetricName,
  value: string,
  { period = alarmPeriod, statistic }: { readonly period?: Duration; readonly statistic: string },
): Metric {
  const { name, dimension } = metrics[metric];
  return new Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { [dimension]: value },
    period,
    statistic,
  });
}

function describe(impact: string, runbook: Runbook): string {
  return `${impact} What to do: docs/runbooks/${runbook}.md`;
}

/** The period over which the alarms count. */
export const alarmPeriod = Duration.minutes(5);
