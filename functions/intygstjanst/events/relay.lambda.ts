import { SNSClient } from "@aws-sdk/client-sns";
import { setting } from "../../platform/settings.ts";
import { logOfEnvironment, tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { relayHandler } from "../../platform/relay.ts";
import { snsPublish } from "../../platform/sns-publish.ts";

export const handler = relayHandler({
  tables: tablesOfEnvironment(),
  publish: snsPublish(new SNSClient({}), setting("TOPIC_ARN")),
  log: logOfEnvironment(),
});
