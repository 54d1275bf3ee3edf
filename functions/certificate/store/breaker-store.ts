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

  async keep(recipient: string, breaker: Breaker): Promise<void> {
    await this.#tables.transact([{ ...breakerKey(recipient), put: shape.write({ breaker }) }]);
  }
}

const shape = storedShape<{ readonly breaker: Breaker }>(
  z.object({
    breaker: z.union([
      z.object({ state: z.literal("closed"), outages: z.number() }),
      z.object({ state: z.enum(["open", "probing"]), since: z.number(), until: z.number(), openings: z.number() }),
    ]),
  }),
);

function breakerKey(recipient: string): ItemKey {
  return { table: tableNames.directory, pk: `RECIPIENT#${recipient}`, sk: "BREAKER" };
}
