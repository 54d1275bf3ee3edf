import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import type { Tables } from "../../operation/tables.ts";
import type { RefusedCall } from "../model/refused-callers.ts";
import { refusalPartition, refusalShape } from "./access-log.ts";
import { tableNames } from "./table-names.ts";

const hourMilliseconds = 3_600_000;

/** Who was refused, as the access log has it (table.md, Audit). It names no patient, and nothing that was asked for. */
export class RefusedCalls {
  readonly #tables: Pick<Tables, "list">;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Pick<Tables, "list">, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
  }

  /** AP56, hour by hour: from one moment up to another, UTC, both included. */
  async between(from: string, until: string): Promise<readonly RefusedCall[]> {
    const calls: RefusedCall[] = [];
    for (const hour of hoursBetween(from, until)) {
      const items = await this.#tables.list(tableNames.audit, refusalPartition(hour), hour);
      const { values } = readable(items, refusalShape.read, this.#tellDamaged);
      calls.push(...values.filter(({ at }) => at >= from && at <= until));
    }
    return calls;
  }
}

/** The hours, as the times within them begin: "2026-11-22T09". */
function hoursBetween(from: string, until: string): readonly string[] {
  const first = Math.floor(Date.parse(from) / hourMilliseconds);
  const last = Math.floor(Date.parse(until) / hourMilliseconds);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    new Date((first + at) * hourMilliseconds).toISOString().slice(0, 13),
  );
}
