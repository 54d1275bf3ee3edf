import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { storesOfEnvironment } from "../certificate/store/stores-of-environment.ts";
import { utcNow } from "../operation/clock.ts";
import { queueHandler } from "../platform/queue.ts";
import { logOfEnvironment } from "../platform/runtime-of-environment.ts";
import { setting } from "../platform/settings.ts";
import { deliverWoken } from "./deliver-woken.ts";
import { scheduledRedelivery } from "./scheduled-redelivery.ts";

const log = logOfEnvironment();

/** One function behind all lanes (docs/adr/0020-recipients-and-lanes.md). */
export const handler = queueHandler(
  deliverWoken({
    ...storesOfEnvironment(),
    redeliverAt: scheduledRedelivery(new SchedulerClient({}), {
      laneQueueArns: setting("LANE_QUEUE_ARNS").split(","),
      group: setting("SCHEDULER_GROUP"),
      roleArn: setting("SCHEDULER_ROLE_ARN"),
    }),
    now: utcNow,
    log,
    timeScale: Number(setting("TIME_SCALE")),
  }),
  log,
);
