import { utcNow } from "../../operation/clock.ts";
import { newEnvironment } from "../../operation/need.ts";
import { scheduledEntry } from "../../platform/background-entry.ts";
import { sweep } from "../../platform/sweep.ts";
import { relayPorts } from "./relay-ports.ts";

const the = newEnvironment();
const ports = the(relayPorts);

/** Each minute: publishes what the stream has missed. */
export const handler = scheduledEntry(async () => ({ swept: await sweep(ports, utcNow()) }), the);
