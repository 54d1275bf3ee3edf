import { Duration } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { Subscription, SubscriptionFilter, SubscriptionProtocol } from "aws-cdk-lib/aws-sns";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EventKind } from "../../functions/certificate/model/certificate-event.ts";
import { DeadLetterQueue, putBy } from "./dead-letter-queue.ts";
import { alarmPeriod, ImpactAlarm } from "./impact-alarm.ts";
import type { Platform } from "./platform.ts";

export interface EventQueueProps {
  readonly platform: Platform;
  readonly topic: ITopic;
  /** The kinds of event it holds. */
  readonly kinds: readonly EventKind[];
  /** Only events for recipients of this lane. @default all */
  readonly lane?: number;
  /** Who waits for what while its messages are not handled. */
  readonly impact: string;
}

/**
 * A message that fails this often is put aside; the schedule of deliveries has its own tries and does not count here.
 */
const tries = 5;

/** How many messages a consumer gets at once. */
export const batchSize = 5;

/** How long it may take for them: 10 seconds for each, the longest that a recipient may take, and 10 for the rest. */
export const batchTime = Duration.seconds(60);

/** A queue of events from the topic, with its dead-letter queue and the alarms of both. */
export class EventQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: EventQueueProps) {
    super(scope, id);
    const { platform, topic, impact } = props;
    this.deadLetters = new DeadLetterQueue(this, "DeadLetters", { platform, impact });
    this.queue = new Queue(this, "Queue", {
      fifo: true,
      // The topic names each message; a schedule that puts one back cannot, so for those the content is the name.
      contentBasedDeduplication: true,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // AWS's rule for a queue that feeds a function: six times the function's time.
      visibilityTimeout: Duration.seconds(batchTime.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: tries },
    });
    subscribe(this, topic, props);
    new ImpactAlarm(this, "Waiting", {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: alarmPeriod, statistic: Stats.MAXIMUM }),
      impact,
      runbook: "messages-wait",
      alarms: platform.alarms,
      above: Duration.minutes(15).toSeconds(),
    });
  }
}

function subscribe(scope: EventQueue, topic: ITopic, { kinds, lane }: Pick<EventQueueProps, "kinds" | "lane">): void {
  const { queue, deadLetters } = scope;
  queue.addToResourcePolicy(putBy(topic, queue));
  deadLetters.takeFrom(topic);
  new Subscription(scope, "Subscription", {
    topic,
    protocol: SubscriptionProtocol.SQS,
    endpoint: queue.queueArn,
    rawMessageDelivery: true,
    deadLetterQueue: deadLetters,
    filterPolicy: {
      kind: SubscriptionFilter.stringFilter({ allowlist: [...kinds] }),
      ...(lane === undefined ? {} : { lane: SubscriptionFilter.stringFilter({ allowlist: [String(lane)] }) }),
    },
  });
}
