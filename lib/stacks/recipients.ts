import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { DeliverySchedules } from "../constructs/delivery-schedules.ts";
import { EventQueue } from "../constructs/event-queue.ts";
import { lists, queries, reads, usesKeyRing, writes } from "../constructs/grants.ts";
import type { Platform } from "../constructs/platform.ts";
import { QueueConsumer } from "../constructs/queue-consumer.ts";
import { ScheduledFunction } from "../constructs/scheduled-function.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/**
 * Deliveries to the recipients. The lanes are there before those who use them: a recipient is a record that names its
 * lane, and no other recipient's trouble reaches that lane.
 */
export class Recipients extends Stack {
  constructor(scope: Construct, { platform, topic }: StackParts) {
    super(scope, "Recipients", settingsOf(platform.stage, "Recipients"));
    const { stage, wrappingKey } = platform;
    const { certificates, keys, directory } = platform.tables;
    const schedules = new DeliverySchedules(this, "Schedules", stage);
    const lanes = Array.from({ length: stage.lanes }, (_, index) => makeLane(this, index + 1, { platform, topic }));

    const deliver = new QueueConsumer(this, "Deliver", {
      platform,
      service: "recipients",
      name: "deliver",
      queues: lanes,
      impact: "Certificates, revocations and answers stay with us and reach no recipient.",
      grants: [
        reads(certificates, directory),
        lists(certificates, directory),
        writes(certificates, "set", "delete"),
        writes(directory, "put"),
        ...usesKeyRing(keys, wrappingKey),
        ...schedules.grants,
      ],
      environment: {
        LANE_QUEUE_ARNS: lanes.map(({ queue }) => queue.queueArn).join(","),
        TIME_SCALE: String(stage.timeScale),
        ...schedules.environment,
      },
      memoryMegabytes: 1024,
    });
    schedules.wake(deliver, lanes);

    new ScheduledFunction(this, "WatchDeliveries", {
      platform,
      service: "recipients",
      name: "watch-deliveries",
      schedule: "rate(5 minutes)",
      enabled: true,
      missedAfter: Duration.minutes(30),
      impact: "Nobody hears of certificates that should have been on their way to a recipient long ago.",
      grants: [queries(certificates, "openDeliveries"), lists(certificates, directory)],
      environment: { TIME_SCALE: String(stage.timeScale) },
      timeout: Duration.seconds(50),
    });
  }
}

function makeLane(
  stack: Stack,
  lane: number,
  parts: { readonly platform: Platform; readonly topic: ITopic },
): EventQueue {
  const made = new EventQueue(stack, `Lane${String(lane)}`, {
    ...parts,
    kinds: ["certificate.sent", "certificate.revocation-told", "message.sent", "delivery.resumed"],
    lane,
    impact: `Certificates, revocations and answers stay with us and do not reach the recipients of lane ${String(lane)}.`,
  });
  new CfnOutput(stack, `Lane${String(lane)}QueueUrl`, { value: made.queue.queueUrl });
  new CfnOutput(stack, `Lane${String(lane)}DeadLetterQueueUrl`, { value: made.deadLetters.queueUrl });
  return made;
}
