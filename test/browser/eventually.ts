import { vi } from "vitest";

const atMost = 20_000;

/**
 * Checks until it holds: a page and the exchange take their time. Not `expect.poll`, which does not know its test where
 * two are run at once.
 */
export async function eventually(check: () => Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: atMost, interval: 100 });
}
