import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { Message, SQSClientConfig } from "@aws-sdk/client-sqs";

/** A queue of what could not be handled. */
export interface DeadLetterQueue {
  /** As AWS names it. */
  readonly name: string;
  readonly url: string;
  /** Where its messages come from and may go again; absent for what a topic could not hand over. */
  readonly source?: string;
}

/** A message that was put aside. */
export interface DeadLetter {
  readonly messageId: string;
  readonly queue: DeadLetterQueue;
  /** When it was first sent: UTC, ISO 8601. */
  readonly sentAt: string;
  /** How often it was taken out, here and where it came from. */
  readonly receives: number;
  readonly group?: string;
  readonly body: string;
  /** What the queue wants to see of who has taken it out. */
  readonly receipt: string;
}

/** While this one looks nobody else does; long enough to act, short enough not to hide a message after a crash. */
const heldSeconds = 60;

/** More than an operator looks at one by one. */
const mostTaken = 1000;

/** The dead letters of an exchange, seen with the rights of whoever asks. */
export class DeadLetterQueues {
  readonly #sqs: SQSClient;

  constructor(settings: SQSClientConfig) {
    this.#sqs = new SQSClient(settings);
  }

  /** Every queue without one behind it is a dead-letter queue (lib/constructs/event-queue.ts). */
  async all(): Promise<readonly DeadLetterQueue[]> {
    const urls: string[] = [];
    for await (const page of paginateListQueues({ client: this.#sqs }, {})) urls.push(...(page.QueueUrls ?? []));
    const queues = await Promise.all(
      urls.map(async (url) => {
        const { Attributes = {} } = await this.#sqs.send(
          new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["QueueArn", "RedrivePolicy"] }),
        );
        const redrive = Attributes.RedrivePolicy;
        return {
          url,
          arn: Attributes.QueueArn ?? "",
          behind: redrive === undefined ? undefined : targetOf(redrive),
        };
      }),
    );
    return queues
      .filter(({ behind }) => behind === undefined)
      .map(({ url, arn }) => {
        const source = queues.find(({ behind }) => behind === arn)?.url;
        return { name: nameOf(url), url, ...(source === undefined ? {} : { source }) };
      })
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }

  /** Takes out what lies in a queue. What is not dropped or put back is to be released. */
  async take(queue: DeadLetterQueue): Promise<readonly DeadLetter[]> {
    const taken: DeadLetter[] = [];
    while (taken.length < mostTaken) {
      const { Messages = [] } = await this.#sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queue.url,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: heldSeconds,
          MessageSystemAttributeNames: ["SentTimestamp", "ApproximateReceiveCount", "MessageGroupId"],
        }),
      );
      if (Messages.length === 0) break;
      taken.push(...Messages.map((message) => letterOf(message, queue)));
    }
    return taken;
  }

  /** Lets others see it again. */
  async release({ queue, receipt }: DeadLetter): Promise<void> {
    await this.#sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: queue.url, ReceiptHandle: receipt, VisibilityTimeout: 0 }),
    );
  }

  /** Puts it back where it came from, then takes it away here: cut off between, it is handled twice, without harm. */
  async putBack(letter: DeadLetter, source: string): Promise<void> {
    const { messageId, group, body, receives } = letter;
    await this.#sqs.send(
      new SendMessageCommand({
        QueueUrl: source,
        MessageBody: body,
        ...(group === undefined
          ? {}
          : // Of its own each time, since the queue would drop for minutes what it knows.
            { MessageGroupId: group, MessageDeduplicationId: `${messageId}-${String(receives)}` }),
      }),
    );
    await this.drop(letter);
  }

  async drop({ queue, receipt }: DeadLetter): Promise<void> {
    await this.#sqs.send(new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: receipt }));
  }
}

function targetOf(redrivePolicy: string): string | undefined {
  const policy: unknown = JSON.parse(redrivePolicy);
  return typeof policy === "object" &&
    policy !== null &&
    "deadLetterTargetArn" in policy &&
    typeof policy.deadLetterTargetArn === "string"
    ? policy.deadLetterTargetArn
    : undefined;
}

function nameOf(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}

function letterOf(message: Message, queue: DeadLetterQueue): DeadLetter {
  const { MessageId = "", ReceiptHandle = "", Body = "", Attributes = {} } = message;
  const group = Attributes.MessageGroupId;
  return {
    messageId: MessageId,
    queue,
    sentAt: new Date(Number(Attributes.SentTimestamp ?? 0)).toISOString(),
    receives: Number(Attributes.ApproximateReceiveCount ?? 0),
    ...(group === undefined ? {} : { group }),
    body: Body,
    receipt: ReceiptHandle,
  };
}
