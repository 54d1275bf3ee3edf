import { deliveryStore, recipientStore } from "../certificate/needs.ts";
import { newEnvironment } from "../operation/need.ts";
import { scheduledEntry } from "../platform/background-entry.ts";
import { clock, functionLog } from "../platform/needs.ts";
import { setting } from "../platform/settings.ts";
import { watchDeliveries } from "./watch-deliveries.ts";

const the = newEnvironment();
const now = the(clock);
const ports = {
  recipients: the(recipientStore),
  deliveries: the(deliveryStore),
  log: the(functionLog),
  timeScale: Number(setting("TIME_SCALE")),
};

/** Every five minutes: tells which deliveries are overdue. */
export const handler = scheduledEntry(async () => ({ overdue: await watchDeliveries(ports, now()) }), the);
