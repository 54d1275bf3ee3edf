import type { SchedulerClient } from "@aws-sdk/client-scheduler";
import { ConflictException, CreateScheduleCommand } from "@aws-sdk/client-scheduler";
import { createHash } from "node:crypto";
import type { Delivery } from "../certificate/model/delivery.ts";
import { deliveryId } from "../certificate/model/delivery.ts";

export interface RedeliverySettings {
  /** Of each lane, the first lane first. */
  readonly laneQueueArns: readonly string[];
  readonly group: string;
  readonly roleArn: string;
}

/**
 * Wakes a delivery by a one-time schedule that puts a message into the queue of the lane and then deletes itself.
 * It is named after delivery and try, so that setting it twice is setting it once.
 */
export function scheduledRedelivery(client: SchedulerClient, settings: RedeliverySettings) {
  return async (delivery: Delivery, at: string, lane: number): Promise<void> => {
    const { subject, recipient, sequence } = delivery;
    const queueArn = settings.laneQueueArns[lane - 1];
    if (queueArn === undefined) throw new LaneNotDeployedError();
    try {
      await client.send(
        new CreateScheduleCommand({
          Name: scheduleName(delivery, at),
          GroupName: settings.group,
          ScheduleExpression: `at(${nextWholeSecond(at)})`,
          FlexibleTimeWindow: { Mode: "OFF" },
          ActionAfterCompletion: "DELETE",
          Target: {
            Arn: queueArn,
            RoleArn: settings.roleArn,
            Input: JSON.stringify({ kind: "delivery.due", subject, recipient, sequence, at }),
            SqsParameters: { MessageGroupId: groupName(subject) },
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error;
    }
  };
}

/**
 * The recipient's record has come to name a lane that the stage does not have. The message comes again and ends with
 * the dead letters, where the operator finds it.
 */
class LaneNotDeployedError extends Error {
  override name = "LaneNotDeployedError";
}

function scheduleName(delivery: Delivery, at: string): string {
  const name = createHash("sha256")
    .update(`${deliveryId(delivery)} ${String(delivery.tries)} ${at}`)
    .digest("hex");
  return `delivery-${name.slice(0, 48)}`;
}

/** One subject's wake-ups come one at a time. */
function groupName(subject: string): string {
  return createHash("sha256").update(subject).digest("hex");
}

/** A schedule knows whole seconds; one that fired a moment early would find nothing due. */
function nextWholeSecond(at: string): string {
  return new Date(Math.ceil(Date.parse(at) / 1000) * 1000).toISOString().slice(0, 19);
}
