import { mkdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startedExchange } from "../started-exchange.ts";
import { simulator } from "./exchange-under-test.ts";
import type { RecipientName } from "./exchange-under-test.ts";

/** How the recipient shall behave; see the simulator's own modes. */
export interface Behaviour {
  readonly mode: "ok" | "down" | "slow" | "nonsense" | "technical-error" | "validation-error";
  readonly delayMs?: number;
  readonly times?: number;
}

/**
 * Waits until no other file changes how the recipient behaves: the files of a suite share one recipient, and may run beside each other. Gives
 * the turn back, with the recipient well again.
 */
export async function takeTurn(recipient: RecipientName): Promise<() => Promise<void>> {
  const turn = join(startedExchange().logs, `${recipient}.turn`);
  while (!taken(turn)) await pause(100);
  return async () => {
    await behave(recipient, { mode: "ok" });
    rmdirSync(turn);
  };
}

export async function behave(recipient: RecipientName, behaviour: Behaviour): Promise<void> {
  await simulator(recipient, "behaviour", behaviour);
}

/** Making a folder is one step, so two never both succeed. */
function taken(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
