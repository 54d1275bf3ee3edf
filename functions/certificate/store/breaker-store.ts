import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { ItemKey, Tables } from "../../operation/tables.ts";
import { tableNames } from "./table-names.ts";

/**
 * Whether a recipient is let be because it is down, shared by all functions that deliver to it. Times are milliseconds
 * since 1970.
 */
export type Breaker =
  | { readonly state: "closed"; readonly outages: number }
  | (Down & { readonly state: "open" })
  | (Down & { readonly state: "probing" });

interface Down {
  /** Since when the recipient has been let be. */
  readonly since: number;
  readonly until: number;
  readonly openings: number;
}

/** The breaker of each recipient (AP19). */
export class BreakerStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Undefined for a recipient that never was down. */
  async find(recipient: string): Promise<Breaker | undefined> {
    const [item] = await this.#tables.get([breakerKey(recipient)]);
    return item === undefined ? undefined : shape.read(item).breaker;
  }

  /**
   * Keeps what a recipient's breaker has become; false where it is not as it was any more.
   *
   * @param before as it was found; undefined where none was
   */
  async keep(recipient: string, before: Breaker | undefined, after: Breaker): Promise<boolean> {
    const { committed } = await this.#tables.transact([
      {
        ...breakerKey(recipient),
        put: shape.write({ breaker: after, mark: markOf(after) }),
        when: before === undefined ? "absent" : { mark: markOf(before) },
        otherwise: "breaker-changed",
      },
    ]);
    return committed;
  }
}

interface StoredBreaker {
  readonly breaker: Breaker;
  /** The breaker as one word, for a condition. */
  readonly mark: string;
}

const shape = storedShape<StoredBreaker>(
  z.object({
    breaker: z.union([
      z.object({ state: z.literal("closed"), outages: z.number() }),
      z.object({ state: z.enum(["open", "probing"]), since: z.number(), until: z.number(), openings: z.number() }),
    ]),
    mark: z.string(),
  }),
);

function markOf(breaker: Breaker): string {
  return breaker.state === "closed"
    ? `closed ${String(breaker.outages)}`
    : `${breaker.state} ${String(breaker.until)} ${String(breaker.openings)}`;
}

function breakerKey(recipient: string): ItemKey {
  return { table: tableNames.directory, pk: `RECIPIENT#${recipient}`, sk: "BREAKER" };
}
