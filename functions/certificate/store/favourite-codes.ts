import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { ItemKey, Tables, Write } from "../../operation/tables.ts";
import { tableNames } from "./table-names.ts";

/** A diagnosis code that a unit uses often. */
export interface FavouriteCode {
  readonly system: "ICD-10-SE" | "KSH97-P";
  readonly code: string;
}

/** The units' favourites among the codes. */
export class FavouriteCodes {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** AP21. */
  async of(unit: string): Promise<readonly FavouriteCode[]> {
    const [item] = await this.#tables.get([favouritesKey(unit)]);
    return item === undefined ? [] : favouritesShape.read(item).codes;
  }

  write(unit: string, favourites: readonly FavouriteCode[]): Write<never> {
    return { ...favouritesKey(unit), put: favouritesShape.write({ codes: favourites }) };
  }
}

const favouritesShape = storedShape<{ readonly codes: readonly FavouriteCode[] }>(
  z.object({ codes: z.array(z.object({ system: z.enum(["ICD-10-SE", "KSH97-P"]), code: z.string() })) }),
);

function favouritesKey(unit: string): ItemKey {
  return { table: tableNames.directory, pk: `UNIT#${unit}`, sk: "FAVOURITES" };
}
