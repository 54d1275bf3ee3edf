import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

/** One runbook per kind of alarm: docs/runbooks/<kind>.md. */
export type Runbook =
  | "calls-fail"
  | "consumer-fails"
  | "dead-letters"
  | "messages-wait"
  | "relay-fails"
  | "relay-behind"
  | "job-fails"
  | "api-fails"
  | "api-slow"
  | "signing-service-fails"
  | "damaged-items";

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
      alarmDescription: `${impact} What to do: docs/runbooks/${runbook}.md`,
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

/** The period over which the alarms count. */
export const alarmPeriod = Duration.minutes(5);
