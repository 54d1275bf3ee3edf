import { newEnvironment } from "../../operation/need.ts";
import { backgroundEntry } from "../../platform/background-entry.ts";
import { relayHandler } from "../../platform/relay.ts";
import { relayPorts } from "./relay-ports.ts";

const the = newEnvironment();

/** The stream's wake-up: publishes each new event. */
export const handler = backgroundEntry("relay", relayHandler(the(relayPorts)), the);
