import * as z from "zod/mini";
import type { CodeEdition } from "../codes/catalogue.ts";
import { searchIndexOf, codeRegisterOf, codeEdition } from "../codes/catalogue.ts";
import type { CodeRegister } from "../codes/code-register.ts";
import type { PublishedList } from "../codes/published/published-list.ts";
import type { SearchIndex } from "../codes/search-index.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { ItemKey, Tables, Write } from "../../operation/tables.ts";
import { CodesKept } from "./codes-kept.ts";
import { tableNames } from "./table-names.ts";

/** The codes in force, ready to be searched and looked up. */
export interface CodesInForce {
  readonly edition: CodeEdition;
  readonly diagnoses: SearchIndex;
  readonly icf: SearchIndex;
  readonly register: CodeRegister;
}

/** A diagnosis code that a unit uses often. */
export interface FavouriteCode {
  readonly system: "ICD-10-SE" | "KSH97-P";
  readonly code: string;
}

/** The codes of the stage, and the units' favourites. */
export class CodeCatalogue {
  readonly #tables: Tables;
  readonly #codes: CodesKept<CodesInForce>;

  constructor(tables: Tables, now: () => number) {
    this.#tables = tables;
    this.#codes = new CodesKept(tables, now, toCodes);
  }

  codesInForce(): Promise<CodesInForce> {
    return this.#codes.inForce();
  }

  /** AP21. */
  async favouritesOf(unit: string): Promise<readonly FavouriteCode[]> {
    const [item] = await this.#tables.get([favouritesKey(unit)]);
    return item === undefined ? [] : favouritesShape.read(item).codes;
  }

  favouritesWrite(unit: string, favourites: readonly FavouriteCode[]): Write<never> {
    return { ...favouritesKey(unit), put: favouritesShape.write({ codes: favourites }) };
  }
}

function toCodes(lists: readonly PublishedList[]): CodesInForce {
  const edition = codeEdition(lists);
  return {
    edition,
    diagnoses: searchIndexOf(edition, "diagnoses"),
    icf: searchIndexOf(edition, "icf"),
    register: codeRegisterOf(edition),
  };
}

const favouritesShape = storedShape<{ readonly codes: readonly FavouriteCode[] }>(
  z.object({ codes: z.array(z.object({ system: z.enum(["ICD-10-SE", "KSH97-P"]), code: z.string() })) }),
);

function favouritesKey(unit: string): ItemKey {
  return { table: tableNames.directory, pk: `UNIT#${unit}`, sk: "FAVOURITES" };
}
