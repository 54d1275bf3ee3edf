import { relayHandler } from "../../platform/relay.ts";
import { relayPortsOfEnvironment } from "./relay-ports.ts";

export const handler = relayHandler(relayPortsOfEnvironment());
