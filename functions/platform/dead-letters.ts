import { ChangeMessageVisibilityCommand, DeleteMessageCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { SQSClient } from "@aws-sdk/client-sqs";

/** A message that could not be handled and was put aside. */
export interface DeadLetter {
  readonly messageId: string;
  /** When it was first sent: UTC, ISO 8601. */
  readonly sentAt: string;
  /** How often it was taken out, here and where it came from. */
  readonly receives: number;
  readonly group?: string;
  readonly body: string;
  /** What the queue wants to see of who has taken it out. */
  readonly receipt: string;
}

/** A queue of dead letters, as who empties it sees it. */
export interface DeadLetters {
  /** Takes out what lies there, `mostTaken` at most. What is not dropped is to be released. */
  readonly take: () => Promise<readonly DeadLetter[]>;
  /** Lets others see one again. */
  readonly release: (letter: DeadLetter) => Promise<void>;
  readonly drop: (letter: DeadLetter) => Promise<void>;
}

/** While one looks nobody else does: long enough to act, short enough not to hide a message after a crash. */
const heldSeconds = 60;

/** So long an answer waits for letters: one that does not wait looks at some of the servers only, and misses some. */
const waitSeconds = 1;

/** So much is looked at in one go. */
const mostTaken = 1000;

/** The queue of dead letters at an address of SQS. */
export function deadLettersAt(sqs: SQSClient, url: string): DeadLetters {
  return {
    take: async () => {
      const taken: DeadLetter[] = [];
      while (taken.length < mostTaken) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({
            QueueUrl: url,
            MaxNumberOfMessages: 10,
            VisibilityTimeout: heldSeconds,
            WaitTimeSeconds: waitSeconds,
            MessageSystemAttributeNames: ["SentTimestamp", "ApproximateReceiveCount", "MessageGroupId"],
          }),
        );
        if (Messages.length === 0) break;
        for (const { MessageId = "", ReceiptHandle = "", Body = "", Attributes = {} } of Messages) {
          const { MessageGroupId: group, SentTimestamp = 0, ApproximateReceiveCount = 0 } = Attributes;
          taken.push({
            messageId: MessageId,
            sentAt: new Date(Number(SentTimestamp)).toISOString(),
            receives: Number(ApproximateReceiveCount),
            ...(group === undefined ? {} : { group }),
            body: Body,
            receipt: ReceiptHandle,
          });
        }
      }
      return taken;
    },
    release: async ({ receipt }) => {
      await sqs.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: receipt, VisibilityTimeout: 0 }),
      );
    },
    drop: async ({ receipt }) => {
      await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receipt }));
    },
  };
}
