import { startExchange } from "../lib/local/exchange.ts";
import type { LocalExchange, ExchangeOptions } from "../lib/local/exchange.ts";
import { prepareKeys } from "./prepare-keys.ts";
import { seedDirectory } from "./seed-directory.ts";
import { seedStatistics } from "./seed-statistics.ts";

/**
 * Starts the exchange as `npm start`, the demo and the tests all have it: with its units and staff, and a year of
 * statistics.
 */
export function startDemoExchange(options: Omit<ExchangeOptions, "seedings"> = {}): Promise<LocalExchange> {
  return startExchange({ ...options, seedings: [prepareKeys, seedDirectory, seedStatistics] });
}
