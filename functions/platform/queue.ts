import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { Log } from "./log.ts";
import { failureFields } from "./failure-fields.ts";
import { timeLeft } from "./request-scope.ts";

/** How long one message may take. What could be cut short by the end of the function's time is not started. */
const longestMessageMs = 15_000;

/**
 * The Lambda handler of a FIFO queue: each message once in order. When one fails, it and every later message of its
 * group come again, so that no effect overtakes another; other groups go on. What there is no time left for comes again
 * too.
 *
 * @param handle `isAgain`: it has been received before, and what was done with it then may have been cut off anywhere
 */
export function queueHandler(
  handle: (body: unknown, isAgain: boolean) => Promise<void>,
  log: Log,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const failedGroups = new Set<string>();
    const failed: SQSRecord[] = [];
    for (const record of event.Records) {
      const group = record.attributes.MessageGroupId ?? "";
      if (failedGroups.has(group)) {
        failed.push(record);
        continue;
      }
      if (timeLeft() < longestMessageMs) {
        failedGroups.add(group);
        failed.push(record);
        log("message-put-back", { messageId: record.messageId });
        continue;
      }
      try {
        await handle(JSON.parse(record.body), Number(record.attributes.ApproximateReceiveCount) > 1);
        log("message-handled", { messageId: record.messageId });
      } catch (error) {
        failedGroups.add(group);
        failed.push(record);
        log("message-failed", { messageId: record.messageId, ...failureFields(error) });
      }
    }
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}
