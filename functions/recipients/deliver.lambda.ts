import { SchedulerClient } from "@aws-sdk/client-scheduler";
import * as z from "zod/mini";
import type { Delivery } from "../certificate/model/delivery.ts";
import { breakerStore, certificateStore, deliveryStore, erasureStore, messageStore } from "../certificate/needs.ts";
import { newEnvironment } from "../operation/need.ts";
import { backgroundEntry } from "../platform/background-entry.ts";
import { clock, functionLog } from "../platform/needs.ts";
import { setting } from "../platform/settings.ts";
import { queueHandler } from "../platform/queue.ts";
import { deliverDue } from "./deliver-due.ts";
import { composeMessage } from "./compose-message.ts";
import { deliver } from "./riv/deliver.ts";
import { scheduledRedelivery } from "./scheduled-redelivery.ts";
import { sharedBreaker } from "./shared-breaker.ts";

const the = newEnvironment();
const stores = {
  certificates: the(certificateStore),
  deliveries: the(deliveryStore),
  erasures: the(erasureStore),
  messages: the(messageStore),
};
const timeScale = Number(setting("TIME_SCALE"));
const recipient = { endpoint: setting("RECIPIENT_ENDPOINT"), logicalAddress: setting("RECIPIENT_LOGICAL_ADDRESS") };

const ports = {
  deliveries: stores.deliveries,
  breaker: sharedBreaker(the(breakerStore), timeScale),
  redeliverAt: scheduledRedelivery(new SchedulerClient({}), {
    queueArn: setting("DELIVERY_QUEUE_ARN"),
    group: setting("SCHEDULER_GROUP"),
    roleArn: setting("SCHEDULER_ROLE_ARN"),
  }),
  tryOnce: async (delivery: Delivery) => {
    const message = await composeMessage(delivery, recipient.logicalAddress, stores);
    return message === undefined ? undefined : deliver(recipient, message.content, message.action);
  },
  whenArrived: (delivery: Delivery) => stores.erasures.dropNotice(delivery),
  now: the(clock),
  log: the(functionLog),
  timeScale,
};

/**
 * What wakes a delivery: an event of a certificate, an operator, or a schedule. Only whose and to whom counts; the
 * delivery itself is the truth.
 */
const wakeUp = z.object({ subject: z.string(), recipient: z.exactOptional(z.string()) });

/** One function and queue per recipient, so that one that is down costs the others nothing (design §4). */
export const handler = backgroundEntry(
  "deliver",
  queueHandler(async (body) => {
    const message = wakeUp.parse(body);
    if (message.recipient !== setting("RECIPIENT")) return;
    await deliverDue(message.subject, message.recipient, ports);
  }, the(functionLog)),
  the,
);
