import { SNSClient } from "@aws-sdk/client-sns";
import { EventStore } from "../../certificate/store/event-store.ts";
import { setting } from "../../platform/settings.ts";
import { logOfEnvironment, tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { relayHandler } from "../../platform/relay.ts";
import { snsPublish } from "../../platform/sns-publish.ts";

export const handler = relayHandler({
  outbox: new EventStore(tablesOfEnvironment()),
  publish: snsPublish(new SNSClient({}), setting("TOPIC_ARN")),
  log: logOfEnvironment(),
});
