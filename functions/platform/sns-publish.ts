import type { SNSClient } from "@aws-sdk/client-sns";
import { PublishCommand } from "@aws-sdk/client-sns";
import type { Publish } from "../operation/outbox.ts";

/**
 * Publishes to the FIFO topic: in order within a group, and a repeat within five minutes is dropped by the topic.
 * Queues choose by the attributes: the kind, and for what goes to a recipient its lane.
 */
export function snsPublish(client: SNSClient, topicArn: string): Publish {
  return async (event, lane) => {
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Message: JSON.stringify(event),
        MessageGroupId: event.group,
        MessageDeduplicationId: event.eventId,
        MessageAttributes: {
          kind: { DataType: "String", StringValue: event.kind },
          ...(lane === undefined ? {} : { lane: { DataType: "String", StringValue: String(lane) } }),
        },
      }),
    );
  };
}
