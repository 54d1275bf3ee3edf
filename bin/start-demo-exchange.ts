import { startExchange } from "../lib/local/exchange.ts";
import type { LocalExchange, ExchangeOptions } from "../lib/local/exchange.ts";
import { prepareKeys } from "./prepare-keys.ts";
import { seedDirectory } from "./seed-directory.ts";
import { seedNewNumber } from "./seed-new-number.ts";
import { seedPrivateDoctors } from "./seed-private-doctors.ts";
import { seedIdentity } from "./seed-identity.ts";
import { seedStatistics } from "./seed-statistics.ts";

/**
 * Starts the exchange as `npm start`, the demo and the tests all have it: with its identity providers, units and
 * staff, a certificate by a number that was given up, and a year of statistics.
 */
export function startDemoExchange(options: Omit<ExchangeOptions, "seedings"> = {}): Promise<LocalExchange> {
  return startExchange({
    ...options,
    seedings: [seedIdentity, prepareKeys, seedDirectory, seedPrivateDoctors, seedNewNumber, seedStatistics],
  });
}
