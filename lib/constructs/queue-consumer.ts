import { Validations } from "aws-cdk-lib";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { EventQueue } from "./event-queue.ts";
import { batchSize, batchTime } from "./event-queue.ts";
import { ExchangeFunction } from "./exchange-function.ts";
import { allow } from "./grants.ts";
import type { Grant } from "./grants.ts";
import type { Platform } from "./platform.ts";

export interface QueueConsumerProps {
  readonly platform: Platform;
  readonly service: string;
  /** With `service` the entry point: functions/<service>/…/<name>.lambda.ts. */
  readonly name: string;
  /** What feeds it. Each queue has its own share of calls at a time, so none waits for another. */
  readonly queues: readonly EventQueue[];
  /** Who waits for what when it fails. */
  readonly impact: string;
  readonly grants: readonly Grant[];
  readonly environment?: Readonly<Record<string, string>>;
  /** @default 512 */
  readonly memoryMegabytes?: number;
}

/** Batches of one queue that are handled at a time. */
const mostAtOnce = 10;

/** A function fed by queues of events. */
export class QueueConsumer extends Construct {
  readonly function: ExchangeFunction;

  constructor(scope: Construct, id: string, { queues, ...props }: QueueConsumerProps) {
    super(scope, id);
    this.function = new ExchangeFunction(this, "Function", {
      ...props,
      grants: [
        allow(
          ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"],
          queues.map(({ queue }) => queue.queueArn),
        ),
        ...props.grants,
      ],
      timeout: batchTime,
    });
    for (const { node, queue } of queues) {
      const source = new EventSourceMapping(this, `From${node.id}`, {
        target: this.function,
        eventSourceArn: queue.queueArn,
        batchSize,
        reportBatchItemFailures: true,
        maxConcurrency: mostAtOnce,
      });
      Validations.of(source).acknowledge({
        id: "Serverless-LambdaEventSourceMappingDestination",
        reason:
          "AWS allows no failure destination for a queue as source; the queue's own redrive policy moves a " +
          "failing message to the dead-letter queue.",
      });
    }
  }
}
