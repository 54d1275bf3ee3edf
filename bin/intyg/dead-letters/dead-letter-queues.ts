import { GetQueueAttributesCommand, paginateListQueues, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { SQSClientConfig } from "@aws-sdk/client-sqs";
import { deadLettersAt } from "../../../functions/platform/dead-letters.ts";
import type { DeadLetter } from "../../../functions/platform/dead-letters.ts";

/** A queue of what could not be handled. */
export interface DeadLetterQueue {
  /** As AWS names it. */
  readonly name: string;
  readonly url: string;
  /** Where its messages come from and may go again; absent for what a topic could not hand over. */
  readonly source?: string;
}

/** A message that was put aside, and where it lies. */
export interface PutAside extends DeadLetter {
  readonly queue: DeadLetterQueue;
}

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
  async take(queue: DeadLetterQueue): Promise<readonly PutAside[]> {
    const letters = await deadLettersAt(this.#sqs, queue.url).take();
    return letters.map((letter) => ({ ...letter, queue }));
  }

  /** Lets others see it again. */
  release(letter: PutAside): Promise<void> {
    return deadLettersAt(this.#sqs, letter.queue.url).release(letter);
  }

  /** Puts it back where it came from, then takes it away here: cut off between, it is handled twice, without harm. */
  async putBack(letter: PutAside, source: string): Promise<void> {
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

  drop(letter: PutAside): Promise<void> {
    return deadLettersAt(this.#sqs, letter.queue.url).drop(letter);
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
