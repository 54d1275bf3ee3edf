import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { Log } from "./log.ts";
import { failureFields } from "./failure-fields.ts";

/**
 * The Lambda handler of a FIFO queue: each message once in order. When one fails, it and every later message of its
 * group come again, so that no effect overtakes another; other groups go on.
 */
export function queueHandler(
  handle: (body: unknown) => Promise<void>,
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
      try {
        await handle(JSON.parse(record.body));
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
