import { Duration, Validations } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { alarmPeriod, ImpactAlarm } from "./impact-alarm.ts";

export interface DeadLetterQueueProps {
  readonly platform: { readonly alarms: ITopic };
  /** Who is hurt while something lies here. */
  readonly impact: string;
  /** Whether what comes here has an order, as where it comes from has. @default true */
  readonly isOrdered?: boolean;
}

/** Where what could not be handled waits for the operator; the first thing in it wakes somebody. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { platform, impact, isOrdered = true }: DeadLetterQueueProps) {
    super(scope, id, {
      ...(isOrdered ? { fifo: true } : {}),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const reason =
      "This is the dead-letter queue: an operator empties it after the alarm, and a queue behind it would only hide " +
      "what lies here.";
    Validations.of(this).acknowledge({ id: "Serverless-SQSRedrivePolicy", reason });
    // That a topic puts here what it cannot hand over, the rule does not see.
    if (!isOrdered) Validations.of(this).acknowledge({ id: "AwsSolutions-SQS3", reason });
    new ImpactAlarm(this, "Alarm", {
      metric: this.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod, statistic: Stats.MAXIMUM }),
      impact,
      runbook: "dead-letters",
      alarms: platform.alarms,
    });
  }

  /** Lets a topic put here what it could not hand over. */
  takeFrom(topic: ITopic): void {
    this.addToResourcePolicy(putBy(topic, this));
  }
}

/** That a topic may put messages into a queue. */
export function putBy(topic: ITopic, queue: Queue): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal("sns.amazonaws.com")],
    actions: ["sqs:SendMessage"],
    resources: [queue.queueArn],
    conditions: { ArnEquals: { "aws:SourceArn": topic.topicArn } },
  });
}
