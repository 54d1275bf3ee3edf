import { utcNow } from "../../operation/clock.ts";
import { sweep } from "../../platform/sweep.ts";
import { relayPortsOfEnvironment } from "./relay-ports.ts";

const ports = relayPortsOfEnvironment();

/** Each minute: publishes what the stream has missed. */
export async function handler(): Promise<{ readonly swept: number }> {
  return { swept: await sweep(ports, utcNow()) };
}
