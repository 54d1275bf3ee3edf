import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { DeliverySchedules } from "../constructs/delivery-schedules.ts";
import { dropsDeadLetters } from "../constructs/drops-dead-letters.ts";
import { EventQueue } from "../constructs/event-queue.ts";
import { lists, publishes, queries, reads, readsSecret, usesKeyRing, writes } from "../constructs/grants.ts";
import type { Platform } from "../constructs/platform.ts";
import { QueueConsumer } from "../constructs/queue-consumer.ts";
import { ScheduledFunction } from "../constructs/scheduled-function.ts";
import { secretParameters } from "../secret-parameters.ts";
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
    const { certificates, keys, directory, outbox } = platform.tables;
    const { deliveriesClient } = secretParameters(stage);
    const schedules = new DeliverySchedules(this, "Schedules", stage);
    const lanes = stage.lanes.map((atOnce, at) => ({ queue: makeLane(this, at + 1, { platform, topic }), atOnce }));

    const timeScale = { TIME_SCALE: String(stage.timeScale) };
    const wake = new ScheduledFunction(this, "WakeDeliveries", {
      platform,
      service: "recipients",
      name: "wake-deliveries",
      schedule: "rate(5 minutes)",
      enabled: true,
      missedAfter: Duration.minutes(30),
      impact: "Certificates, revocations and answers that a recipient did not take at first stay with us.",
      grants: [
        queries(certificates, "openDeliveries"),
        lists(certificates, directory),
        reads(certificates, directory),
        publishes(topic),
        ...usesKeyRing(keys, wrappingKey),
        ...schedules.grants,
      ],
      environment: {
        TOPIC_ARN: topic.topicArn,
        LANES: String(stage.lanes.length),
        ...timeScale,
        ...schedules.environment,
      },
      timeout: Duration.seconds(60),
    }).function;
    schedules.call(wake);
    schedules.acknowledge(wake);

    const deliver = new QueueConsumer(this, "Deliver", {
      platform,
      service: "recipients",
      name: "deliver",
      sources: lanes,
      impact: "Certificates, revocations and answers stay with us and reach no recipient.",
      grants: [
        reads(certificates, directory),
        lists(certificates, directory),
        writes(certificates, "put", "set", "delete", "check"),
        writes(outbox, "put", "delete"),
        writes(directory, "put"),
        ...usesKeyRing(keys, wrappingKey),
        ...readsSecret(this, deliveriesClient, platform.parametersKey),
        ...schedules.grants,
      ],
      environment: {
        WAKE_FUNCTION_ARN: wake.functionArn,
        DELIVERIES_CLIENT: deliveriesClient,
        ...timeScale,
        ...schedules.environment,
      },
      memoryMegabytes: 1024,
    });
    schedules.acknowledge(deliver.function);

    const dropLetters = new ScheduledFunction(this, "DropLaneLetters", {
      ...dropsDeadLetters(
        lanes.map(({ queue }) => queue.deadLetters),
        platform,
      ),
      service: "recipients",
      name: "drop-lane-letters",
    });
    new CfnOutput(this, "DropLaneLettersFunction", { value: dropLetters.function.functionName });
  }
}

function makeLane(
  stack: Stack,
  lane: number,
  parts: { readonly platform: Platform; readonly topic: ITopic },
): EventQueue {
  const made = new EventQueue(stack, `Lane${String(lane)}`, {
    ...parts,
    kinds: ["certificate.sent", "certificate.revocation-told", "message.sent", "delivery.resumed", "delivery.due"],
    lane,
    impact: `Certificates, revocations and answers stay with us and do not reach the recipients of lane ${String(lane)}.`,
  });
  new CfnOutput(stack, `Lane${String(lane)}QueueUrl`, { value: made.queue.queueUrl });
  new CfnOutput(stack, `Lane${String(lane)}DeadLetterQueueUrl`, { value: made.deadLetters.queueUrl });
  return made;
}
