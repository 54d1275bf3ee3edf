import { setTimeout as pause } from "node:timers/promises";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SNSClient } from "@aws-sdk/client-sns";
import type { Context } from "aws-lambda";
import * as z from "zod/mini";
import { breakerStore, certificateStore, deliveryStore, recipientStore } from "../certificate/needs.ts";
import { newEnvironment } from "../operation/need.ts";
import { awsClientSettings } from "../platform/aws-client-settings.ts";
import { backgroundEntry, scheduledEntry } from "../platform/background-entry.ts";
import { clock, functionLog } from "../platform/needs.ts";
import { setting } from "../platform/settings.ts";
import { snsPublish } from "../platform/sns-publish.ts";
import { scheduledWakeUp } from "./scheduled-wake-up.ts";
import { wakeDeliveries } from "./wake-deliveries.ts";
import { wakeUpEvent } from "./wake-up-event.ts";
import { watchDeliveries } from "./watch-deliveries.ts";

const the = newEnvironment();
const now = the(clock);
const certificates = the(certificateStore);
const scheduler = new SchedulerClient(awsClientSettings);
const timeScale = Number(setting("TIME_SCALE"));
const ports = {
  recipients: the(recipientStore),
  deliveries: the(deliveryStore),
  breakers: the(breakerStore),
  wake: wakeUpEvent({
    publish: snsPublish(new SNSClient(awsClientSettings), setting("TOPIC_ARN")),
    groupOf: (subject) => certificates.groupOf(subject),
    lanes: Number(setting("LANES")),
  }),
  pause: (milliseconds: number) => pause(milliseconds),
  now,
  log: the(functionLog),
  timeScale,
};

/** By schedule for one recipient, who is then to be come back to. */
const wakeOne = backgroundEntry<unknown, unknown>(
  "wake-deliveries",
  async (event, context) => wake(z.object({ recipient: z.string() }).parse(event).recipient, context),
  the,
);

/** Every five minutes for all: tells which deliveries are overdue, and wakes them. */
const wakeAll = scheduledEntry<unknown>(async (context) => {
  const overdue = await watchDeliveries(ports, now());
  return { overdue, ...(await wake(undefined, context)) };
}, the);

export const handler = (event: unknown, context: Context): Promise<unknown> =>
  typeof event === "object" && event !== null && "recipient" in event
    ? wakeOne(event, context)
    : wakeAll(event, context);

async function wake(recipient: string | undefined, { invokedFunctionArn: functionArn }: Context) {
  const group = setting("SCHEDULER_GROUP");
  const roleArn = setting("SCHEDULER_ROLE_ARN");
  const wakeAt = scheduledWakeUp(scheduler, { functionArn, group, roleArn, timeScale }, now);
  return { woken: await wakeDeliveries(recipient, { ...ports, wakeAt }) };
}
