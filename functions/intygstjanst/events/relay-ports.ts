import { SNSClient } from "@aws-sdk/client-sns";
import { eventStore, recipientStore } from "../../certificate/needs.ts";
import { need } from "../../operation/need.ts";
import { awsClientSettings } from "../../platform/aws-client-settings.ts";
import { functionLog } from "../../platform/needs.ts";
import type { RelayPorts } from "../../platform/relay.ts";
import { setting } from "../../platform/settings.ts";
import { snsPublish } from "../../platform/sns-publish.ts";
import { deployedLanes } from "./deployed-lanes.ts";

/** What events are published with. */
export const relayPorts = /* @__PURE__ */ need((the): RelayPorts => ({
  outbox: the(eventStore),
  publish: snsPublish(new SNSClient(awsClientSettings), setting("TOPIC_ARN")),
  laneOf: deployedLanes(the(recipientStore), Number(setting("LANES"))),
  log: the(functionLog),
}));
