import { Validations } from "aws-cdk-lib";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { EventQueue } from "./event-queue.ts";
import { batchSize, batchTime } from "./event-queue.ts";
import { ExchangeFunction } from "./exchange-function.ts";
import { allow } from "./grants.ts";
import type { Grant } from "./grants.ts";
import type { Platform } from "./platform.ts";

/** A queue, and how many of its batches are handled at a time: a share of its own, so none waits for another. */
export interface QueueSource {
  readonly queue: EventQueue;
  readonly atOnce: number;
}

export interface QueueConsumerProps {
  readonly platform: Platform;
  readonly service: string;
  /** With `service` the entry point: functions/<service>/…/<name>.lambda.ts. */
  readonly name: string;
  /** What feeds it. */
  readonly sources: readonly QueueSource[];
  /** Who waits for what when it fails. */
  readonly impact: string;
  readonly grants: readonly Grant[];
  readonly environment?: Readonly<Record<string, string>>;
  /** @default 512 */
  readonly memoryMegabytes?: number;
}

/** A function fed by queues of events. */
export class QueueConsumer extends Construct {
  readonly function: ExchangeFunction;

  constructor(scope: Construct, id: string, { sources, ...props }: QueueConsumerProps) {
    super(scope, id);
    this.function = new ExchangeFunction(this, "Function", {
      ...props,
      grants: [
        allow(
          ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"],
          sources.map(({ queue }) => queue.queue.queueArn),
        ),
        ...props.grants,
      ],
      timeout: batchTime,
    });
    for (const { queue: source, atOnce } of sources) {
      const mapping = new EventSourceMapping(this, `From${source.node.id}`, {
        target: this.function,
        eventSourceArn: source.queue.queueArn,
        batchSize,
        reportBatchItemFailures: true,
        maxConcurrency: atOnce,
      });
      Validations.of(mapping).acknowledge({
        id: "Serverless-LambdaEventSourceMappingDestination",
        reason:
          "AWS allows no failure destination for a queue as source; the queue's own redrive policy moves a " +
          "failing message to the dead-letter queue.",
      });
    }
  }
}
