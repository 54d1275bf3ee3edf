import { SNSClient } from "@aws-sdk/client-sns";
import { Recipients } from "../../certificate/store/recipients.ts";
import type { RelayPorts } from "../../platform/relay.ts";
import { logOfEnvironment, tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { setting } from "../../platform/settings.ts";
import { snsPublish } from "../../platform/sns-publish.ts";
import { deployedLanes } from "./deployed-lanes.ts";

/** What the relay and the sweep publish through, by what the stack gave them. */
export function relayPortsOfEnvironment(): RelayPorts {
  const tables = tablesOfEnvironment();
  return {
    tables,
    publish: snsPublish(new SNSClient({}), setting("TOPIC_ARN")),
    laneOf: deployedLanes(new Recipients(tables, Date.now), Number(setting("LANES"))),
    log: logOfEnvironment(),
  };
}
