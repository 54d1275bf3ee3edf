import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { DeliverySchedules } from "../constructs/delivery-schedules.ts";
import { lists, reads, usesKeyRing, writes } from "../constructs/grants.ts";
import { QueueConsumer } from "../constructs/queue-consumer.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/**
 * Deliveries to the authorities: one queue and function for each, so that one that is down costs the others nothing.
 */
export class Recipients extends Stack {
  constructor(scope: Construct, { platform, topic }: StackParts) {
    super(scope, "Recipients", settingsOf(platform.stage, "Recipients"));
    const { stage, wrappingKey } = platform;
    const { certificates, keys, directory } = platform.tables;
    const schedules = new DeliverySchedules(this, "Schedules");

    const addressees = [
      { id: "FKASSA", noun: "Forsakringskassan", name: "Försäkringskassan", ...stage.recipients.forsakringskassan },
      { id: "TRANSP", noun: "Transportstyrelsen", name: "Transportstyrelsen", ...stage.recipients.transportstyrelsen },
    ];
    for (const { id, noun, name, endpoint, logicalAddress } of addressees) {
      const deliver = new QueueConsumer(this, `DeliverTo${noun}`, {
        platform,
        topic,
        service: "recipients",
        name: "deliver",
        functionName: `deliver-${noun.toLowerCase()}`,
        kinds: ["certificate.sent", "certificate.revocation-told", "message.sent", "delivery.resumed"],
        recipient: id,
        impact: `Certificates, revocations and answers stay with us and do not reach ${name}.`,
        grants: [
          reads(certificates, directory),
          lists(certificates),
          writes(certificates, "put", "delete"),
          writes(directory, "put"),
          ...usesKeyRing(keys, wrappingKey),
          ...schedules.grants,
        ],
        environment: (queueArn) => ({
          RECIPIENT: id,
          RECIPIENT_ENDPOINT: endpoint,
          RECIPIENT_LOGICAL_ADDRESS: logicalAddress,
          DELIVERY_QUEUE_ARN: queueArn,
          TIME_SCALE: String(stage.timeScale),
          ...schedules.environment,
        }),
        memoryMegabytes: 1024,
      });
      schedules.wake(deliver);
      new CfnOutput(this, `${noun}QueueUrl`, { value: deliver.queue.queueUrl });
      new CfnOutput(this, `${noun}DeadLetterQueueUrl`, { value: deliver.deadLetters.queueUrl });
    }
  }
}
