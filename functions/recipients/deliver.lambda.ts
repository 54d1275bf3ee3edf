import { SchedulerClient } from "@aws-sdk/client-scheduler";
import {
  breakerStore,
  certificateStore,
  deliveryStore,
  erasureStore,
  eventStore,
  messageStore,
  recipientStore,
} from "../certificate/needs.ts";
import { newEnvironment } from "../operation/need.ts";
import { awsClientSettings } from "../platform/aws-client-settings.ts";
import { backgroundEntry } from "../platform/background-entry.ts";
import { readMutualTls } from "../platform/mutual-tls.ts";
import { clock, functionLog } from "../platform/needs.ts";
import { ownParameter } from "../platform/own-parameter.ts";
import { queueHandler } from "../platform/queue.ts";
import { setting } from "../platform/settings.ts";
import { deliverWoken } from "./deliver-woken.ts";
import { scheduledWakeUp } from "./scheduled-wake-up.ts";

const the = newEnvironment();
const timeScale = Number(setting("TIME_SCALE"));
const certificate = ownParameter(the, setting("DELIVERIES_CLIENT"), readMutualTls);

const deliver = deliverWoken({
  certificates: the(certificateStore),
  deliveries: the(deliveryStore),
  erasures: the(erasureStore),
  events: the(eventStore),
  messages: the(messageStore),
  breakers: the(breakerStore),
  recipients: the(recipientStore),
  wakeAt: scheduledWakeUp(
    new SchedulerClient(awsClientSettings),
    {
      functionArn: setting("WAKE_FUNCTION_ARN"),
      group: setting("SCHEDULER_GROUP"),
      roleArn: setting("SCHEDULER_ROLE_ARN"),
      timeScale,
    },
    the(clock),
  ),
  now: the(clock),
  log: the(functionLog),
  timeScale,
  terms: { mutualTls: () => certificate.get() },
});

/** One function behind all lanes (docs/adr/0020-recipients-and-lanes.md). */
export const handler = backgroundEntry("deliver", queueHandler(deliver, the(functionLog)), the);
