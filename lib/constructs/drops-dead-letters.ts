import { Duration } from "aws-cdk-lib";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { allow, reads, usesKeyRing } from "./grants.ts";
import type { Platform } from "./platform.ts";
import type { ScheduledFunctionProps } from "./scheduled-function.ts";

/**
 * What is the same of every job that drops the dead letters of erased certificates (docs/adr/0032-erasure-in-steps.md).
 */
export function dropsDeadLetters(
  queues: readonly Queue[],
  platform: Platform,
): Omit<ScheduledFunctionProps, "service" | "name"> {
  const { tables, wrappingKey } = platform;
  return {
    platform,
    schedule: "rate(1 hour)",
    // Each hour: where the clock runs faster, somebody who looks at them would find them held.
    enabled: platform.stage.nightly,
    missedAfter: Duration.hours(3),
    impact: "Messages that were put aside name certificates whose destruction was granted.",
    grants: [
      allow(
        ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility"],
        queues.map(({ queueArn }) => queueArn),
      ),
      reads(tables.certificates),
      ...usesKeyRing(tables.keys, wrappingKey),
    ],
    environment: { DEAD_LETTER_QUEUES: queues.map(({ queueUrl }) => queueUrl).join(" ") },
    timeout: Duration.seconds(60),
  };
}
