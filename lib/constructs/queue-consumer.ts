import { Duration, Validations } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { Subscription, SubscriptionFilter, SubscriptionProtocol } from "aws-cdk-lib/aws-sns";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EventKind } from "../../functions/certificate/model/certificate-event.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import { ExchangeFunction } from "./exchange-function.ts";
import { allow } from "./grants.ts";
import type { Grant } from "./grants.ts";
import type { Platform } from "./platform.ts";
import { alarmPeriod, ImpactAlarm } from "./impact-alarm.ts";

export interface QueueConsumerProps {
  readonly platform: Platform;
  readonly topic: ITopic;
  readonly service: string;
  /** With `service` the entry point: functions/<service>/…/<name>.lambda.ts. */
  readonly name: string;
  /** @default the name; where one entry point serves several queues, each has its own. */
  readonly functionName?: string;
  /** The kinds of event it is told of. */
  readonly kinds: readonly EventKind[];
  /** Only events that name this recipient. @default all */
  readonly recipient?: string;
  /** Who waits for what when it fails. */
  readonly impact: string;
  readonly grants: readonly Grant[];
  /** Given the queue's ARN, for a consumer that has messages put back into its own queue. */
  readonly environment?: (queueArn: string) => Readonly<Record<string, string>>;
  /** @default 512 */
  readonly memoryMegabytes?: number;
  /** How long one batch may take. @default 30 s */
  readonly timeout?: Duration;
}

/**
 * A message that fails this often is put aside; the schedule of deliveries has its own tries and does not count here.
 */
const tries = 5;

/** A function fed by its own queue of events, with the dead-letter queue and the alarms that go with it. */
export class QueueConsumer extends Construct {
  readonly function: ExchangeFunction;
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: QueueConsumerProps) {
    super(scope, id);
    const { platform, topic, impact } = props;
    const timeout = props.timeout ?? Duration.seconds(30);
    const deadLetters = new DeadLetterQueue(this, "DeadLetters", { platform, impact });
    this.deadLetters = deadLetters;
    this.queue = new Queue(this, "Queue", {
      fifo: true,
      // The topic names each message; a schedule that puts one back cannot, so for those the content is the name.
      contentBasedDeduplication: true,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // AWS's rule for a queue that feeds a function: six times the function's time.
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: tries },
    });
    subscribe(this, topic, this.queue, deadLetters, props);

    this.function = new ExchangeFunction(this, "Function", {
      platform,
      service: props.service,
      name: props.name,
      ...(props.functionName === undefined ? {} : { functionName: props.functionName }),
      ...(props.memoryMegabytes === undefined ? {} : { memoryMegabytes: props.memoryMegabytes }),
      impact,
      runbook: "consumer-fails",
      failures: ["message-failed"],
      grants: [
        allow(
          ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"],
          [this.queue.queueArn],
        ),
        ...props.grants,
      ],
      environment: props.environment?.(this.queue.queueArn) ?? {},
      timeout,
    });
    const source = new EventSourceMapping(this, "Source", {
      target: this.function,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: 10,
    });
    Validations.of(source).acknowledge({
      id: "Serverless-LambdaEventSourceMappingDestination",
      reason:
        "AWS allows no failure destination for a queue as source; the queue's own redrive policy moves a " +
        "failing message to the dead-letter queue.",
    });
    new ImpactAlarm(this, "Waiting", {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: alarmPeriod, statistic: Stats.MAXIMUM }),
      impact,
      runbook: "messages-wait",
      alarms: platform.alarms,
      above: Duration.minutes(15).toSeconds(),
    });
  }
}

function subscribe(
  scope: Construct,
  topic: ITopic,
  queue: Queue,
  deadLetters: Queue,
  { kinds, recipient }: Pick<QueueConsumerProps, "kinds" | "recipient">,
): void {
  for (const target of [queue, deadLetters]) {
    target.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("sns.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [target.queueArn],
        conditions: { ArnEquals: { "aws:SourceArn": topic.topicArn } },
      }),
    );
  }
  new Subscription(scope, "Subscription", {
    topic,
    protocol: SubscriptionProtocol.SQS,
    endpoint: queue.queueArn,
    rawMessageDelivery: true,
    deadLetterQueue: deadLetters,
    filterPolicy: {
      kind: SubscriptionFilter.stringFilter({ allowlist: [...kinds] }),
      ...(recipient === undefined ? {} : { recipient: SubscriptionFilter.stringFilter({ allowlist: [recipient] }) }),
    },
  });
}
