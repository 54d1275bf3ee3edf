import { SNSClient } from "@aws-sdk/client-sns";
import { utcNow } from "../clock.ts";
import { setting } from "../environment.ts";
import { logOfEnvironment, tablesOfEnvironment } from "../ground-of-environment.ts";
import { snsPublish } from "../sns-publish.ts";
import { sweep } from "../sweep.ts";

const ports = {
  tables: tablesOfEnvironment(),
  publish: snsPublish(new SNSClient({}), setting("TOPIC_ARN")),
  log: logOfEnvironment(),
};

/** Each minute: publishes what the stream has missed. */
export async function handler(): Promise<{ readonly swept: number }> {
  return { swept: await sweep(ports, utcNow()) };
}
