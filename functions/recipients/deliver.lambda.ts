import { SchedulerClient } from "@aws-sdk/client-scheduler";
import * as z from "zod/mini";
import type { Delivery } from "../certificate/model/delivery.ts";
import { storesOfEnvironment } from "../certificate/store/stores-of-environment.ts";
import { utcNow } from "../operation/clock.ts";
import { setting } from "../platform/settings.ts";
import { logOfEnvironment } from "../platform/runtime-of-environment.ts";
import { queueHandler } from "../platform/queue.ts";
import { deliverDue } from "./deliver-due.ts";
import { composeMessage } from "./compose-message.ts";
import { deliver } from "./riv/deliver.ts";
import { scheduledRedelivery } from "./scheduled-redelivery.ts";
import { sharedBreaker } from "./shared-breaker.ts";

const stores = storesOfEnvironment();
const log = logOfEnvironment();
const timeScale = Number(setting("TIME_SCALE"));
const recipient = { endpoint: setting("RECIPIENT_ENDPOINT"), logicalAddress: setting("RECIPIENT_LOGICAL_ADDRESS") };

const ports = {
  deliveries: stores.deliveries,
  breaker: sharedBreaker(stores.breakers, timeScale),
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
  now: utcNow,
  log,
  timeScale,
};

/**
 * What wakes a delivery: an event of a certificate, an operator, or a schedule. Only whose and to whom counts; the
 * delivery itself is the truth.
 */
const wakeUp = z.object({ subject: z.string(), recipient: z.exactOptional(z.string()) });

/** One function and queue per recipient, so that one that is down costs the others nothing (design §4). */
export const handler = queueHandler(async (body) => {
  const message = wakeUp.parse(body);
  if (message.recipient !== setting("RECIPIENT")) return;
  await deliverDue(message.subject, message.recipient, ports);
}, log);
