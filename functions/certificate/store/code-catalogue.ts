import type { Tables } from "../../operation/tables.ts";
import { codeEdition, searchIndexOf } from "../codes/catalogue.ts";
import type { CodeVersions } from "../codes/code-versions.ts";
import type { PublishedList } from "../codes/published/published-list.ts";
import type { SearchIndex } from "../codes/search-index.ts";
import { CodesKept } from "./codes-kept.ts";

/** The codes in force, ready to be searched. */
export interface SearchedCodes {
  readonly versions: CodeVersions;
  readonly diagnoses: SearchIndex;
  readonly icf: SearchIndex;
}

/** The codes of the stage with all the words they are found by. */
export class CodeCatalogue {
  readonly #codes: CodesKept<SearchedCodes>;

  constructor(tables: Tables, now: () => number) {
    this.#codes = new CodesKept(tables, now, toCodes);
  }

  codesInForce(): Promise<SearchedCodes> {
    return this.#codes.inForce();
  }
}

function toCodes(lists: readonly PublishedList[]): SearchedCodes {
  const edition = codeEdition(lists);
  return {
    versions: edition.versions,
    diagnoses: searchIndexOf(edition, "diagnoses"),
    icf: searchIndexOf(edition, "icf"),
  };
}
