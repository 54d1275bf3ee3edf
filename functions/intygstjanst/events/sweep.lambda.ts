import { SNSClient } from "@aws-sdk/client-sns";
import { utcNow } from "../../operation/clock.ts";
import { EventStore } from "../../certificate/store/event-store.ts";
import { setting } from "../../platform/settings.ts";
import { logOfEnvironment, tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { snsPublish } from "../../platform/sns-publish.ts";
import { sweep } from "../../platform/sweep.ts";

const ports = {
  outbox: new EventStore(tablesOfEnvironment()),
  publish: snsPublish(new SNSClient({}), setting("TOPIC_ARN")),
  log: logOfEnvironment(),
};

/** Each minute: publishes what the stream has missed. */
export async function handler(): Promise<{ readonly swept: number }> {
  return { swept: await sweep(ports, utcNow()) };
}
