import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import type { Row } from "../row.ts";
import { barePage } from "./open-pages.ts";
import type { OpenPages } from "./open-pages.ts";

const rounds = 5;

/** A person's pace, and a moment of thought, after which what is typed is saved. */
const betweenKeys = 80;
const thought = 1000;

/** What is pressed, one key after the other; of a text each letter. */
export type Keys = readonly string[];

interface Pressing {
  readonly page: Page;
  /** Gives the focus to what the keys are for, as it was before them. */
  prepare(): Promise<void>;
  readonly keys: Keys;
  /** Till the drawing that follows, or till the options in a list have changed. */
  readonly until?: "keys" | "options";
}

/** The slowest of the keys, each the least of several rounds, so that only what the page itself does counts. */
export async function slowestKey({ page, prepare, keys, until = "keys" }: Pressing): Promise<number> {
  let least = keys.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    await prepare();
    await page.evaluate("{ bench.keys = []; bench.options = []; }");
    for (const [at, key] of keys.entries()) {
      await page.keyboard.press(key);
      await pause(at % 8 === 7 ? thought : betweenKeys);
    }
    await pause(thought);
    const taken = z.parse(
      z.array(z.nullable(z.number())),
      await page.evaluate(`Array.from(bench.keys, (key, at) => bench.${until}[at] ?? null)`),
    );
    least = least.map((before, at) => Math.min(before, taken[at] ?? before));
  }
  return Math.max(...least.filter((one) => one !== Infinity));
}

/** A row of the budget that holds for every key press. */
export function keyRow(what: string, measured: number, floor: number): Row {
  const note = `to the next drawing; slowest key, least of ${String(rounds)} rounds; the floor is a bare field`;
  return { topic: "key press", what, measured, unit: "ms", floor, budget: { atMost: 50 }, note };
}

/** Keys in a field of a page without script. */
export async function bareKey(pages: OpenPages): Promise<number> {
  const page = await pages.open("nobody");
  await page.goto(`${pages.origin}${barePage}`);
  await page.evaluate(`document.querySelector("main").append(document.createElement("textarea"))`);
  const field = page.locator("textarea");
  const taken = await slowestKey({ page, prepare: () => field.fill(""), keys: [..."Patienten har besvarats"] });
  await page.context().close();
  return taken;
}
