import { Duration, Validations } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { alarmPeriod, ImpactAlarm } from "./impact-alarm.ts";

export interface DeadLetterQueueProps {
  readonly platform: { readonly alarms: ITopic };
  /** Who is hurt while something lies here. */
  readonly impact: string;
}

/** Where what could not be handled waits for the operator; the first thing in it wakes somebody. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { platform, impact }: DeadLetterQueueProps) {
    super(scope, id, {
      fifo: true,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this).acknowledge({
      id: "Serverless-SQSRedrivePolicy",
      reason:
        "This is the dead-letter queue: an operator empties it after the alarm, and a queue behind it would " +
        "only hide what lies here.",
    });
    new ImpactAlarm(this, "Alarm", {
      metric: this.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod, statistic: Stats.MAXIMUM }),
      impact,
      runbook: "dead-letters",
      alarms: platform.alarms,
    });
  }
}
