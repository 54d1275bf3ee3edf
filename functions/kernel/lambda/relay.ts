import { SNSClient } from "@aws-sdk/client-sns";
import { setting } from "../environment.ts";
import { logOfEnvironment, tablesOfEnvironment } from "../ground-of-environment.ts";
import { relayHandler } from "../relay.ts";
import { snsPublish } from "../sns-publish.ts";

export const handler = relayHandler({
  tables: tablesOfEnvironment(),
  publish: snsPublish(new SNSClient({}), setting("TOPIC_ARN")),
  log: logOfEnvironment(),
});
