import { codeListStore } from "../codes/published/code-list-store.ts";
import type { PublishedList } from "../codes/published/published-list.ts";
import type { Tables } from "../../operation/tables.ts";
import { codeListTexts } from "./code-list-texts.ts";
import { TimedCache } from "./timed-cache.ts";

/** Lists that were imported meanwhile are in force for everybody after this time. */
const keptMilliseconds = 10 * 60_000;

/** What a function makes of the stage's code lists in force, kept in its memory between calls. */
export class CodesKept<T> {
  readonly #cache: TimedCache<T>;
  readonly #tables: Tables;
  readonly #make: (lists: readonly PublishedList[]) => T;

  constructor(tables: Tables, now: () => number, make: (lists: readonly PublishedList[]) => T) {
    this.#tables = tables;
    this.#make = make;
    this.#cache = new TimedCache(keptMilliseconds, now);
  }

  inForce(): Promise<T> {
    return this.#cache.get("in force", async () =>
      this.#make(await codeListStore(codeListTexts(this.#tables)).current()),
    );
  }
}
