import * as z from "zod/mini";
import type { CodeEdition } from "../codes/catalogue.ts";
import { searchIndexOf, codeRegisterOf, codeEdition } from "../codes/catalogue.ts";
import type { CodeRegister } from "../codes/code-register.ts";
import { codeListStore } from "../codes/published/code-list-store.ts";
import type { SearchIndex } from "../codes/search-index.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import { text } from "../../operation/tables.ts";
import { codeListTexts } from "./code-list-texts.ts";

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

/** Lists that were imported meanwhile are in force for everybody after this time. */
const keptMilliseconds = 10 * 60_000;

/** The codes of the stage, kept in memory between calls, and the units' favourites. */
export class CodeCatalogue {
  readonly #tables: Tables;
  readonly #now: () => number;
  #kept: { readonly codes: Promise<CodesInForce>; readonly until: number } | undefined;

  constructor(tables: Tables, now: () => number) {
    this.#tables = tables;
    this.#now = now;
  }

  codesInForce(): Promise<CodesInForce> {
    if (this.#kept !== undefined && this.#kept.until > this.#now()) return this.#kept.codes;
    const codes = this.#load();
    this.#kept = { codes, until: this.#now() + keptMilliseconds };
    codes.catch(() => (this.#kept = undefined));
    return codes;
  }

  /** AP21. */
  async favouritesOf(unit: string): Promise<readonly FavouriteCode[]> {
    const [item] = await this.#tables.get([{ table: "directory", pk: `UNIT#${unit}`, sk: "FAVOURITES" }]);
    return item === undefined ? [] : readFavourites(item);
  }

  favouritesWrite(unit: string, favourites: readonly FavouriteCode[]): Write<never> {
    return { table: "directory", pk: `UNIT#${unit}`, sk: "FAVOURITES", put: { codes: JSON.stringify(favourites) } };
  }

  async #load(): Promise<CodesInForce> {
    const catalogue = codeEdition(await codeListStore(codeListTexts(this.#tables)).current());
    return {
      edition: catalogue,
      diagnoses: searchIndexOf(catalogue, "diagnoses"),
      icf: searchIndexOf(catalogue, "icf"),
      register: codeRegisterOf(catalogue),
    };
  }
}

const favouritesShape = z.array(z.object({ system: z.enum(["ICD-10-SE", "KSH97-P"]), code: z.string() }));

function readFavourites(item: Item): readonly FavouriteCode[] {
  return favouritesShape.parse(JSON.parse(text(item, "codes")));
}
