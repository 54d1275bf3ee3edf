import { swedishDay, utcNow } from "../../operation/clock.ts";
import { keyRing } from "../../certificate/needs.ts";
import { newEnvironment } from "../../operation/need.ts";
import { scheduledEntry } from "../../platform/background-entry.ts";
import { sweep } from "../../platform/sweep.ts";
import { relayPorts } from "./relay-ports.ts";

const the = newEnvironment();
const ports = the(relayPorts);

/** Each minute: publishes what the stream has missed, and makes the keys that will be needed. */
export const handler = scheduledEntry(async () => {
  const at = utcNow();
  const swept = await sweep(ports, at);
  await the(keyRing).prepare(swedishDay(at));
  return { swept };
}, the);
