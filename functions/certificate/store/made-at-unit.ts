import type { Tables } from "../../operation/tables.ts";
import { tableNames, unitPartition } from "./table-names.ts";

/** Whether drafts or certificates have been made at a unit, by the index's entries alone (table.md, AP46). */
export class MadeAtUnit {
  readonly #tables: Pick<Tables, "query">;

  constructor(tables: Pick<Tables, "query">) {
    this.#tables = tables;
  }

  /** @param careProviders those that the unit may have been at: what was made stays with the one it was made for */
  async hasAny(unit: string, careProviders: readonly string[]): Promise<boolean> {
    for (const careProvider of careProviders)
      for (const kind of ["DRAFT", "CERTIFICATE"] as const) {
        const { items } = await this.#tables.query({
          table: tableNames.certificates,
          index: "byUnit",
          partition: ["unitKey", unitPartition(kind, { unit, careProvider })],
          sort: "listedAt",
          limit: 1,
        });
        if (items.length > 0) return true;
      }
    return false;
  }
}
