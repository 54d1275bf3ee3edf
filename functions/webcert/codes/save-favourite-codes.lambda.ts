import { CodeCatalogue } from "../../certificate/store/code-catalogue.ts";
import { Directory } from "../../certificate/store/directory.ts";
import { runtimeOver } from "../../certificate/store/stores-of-environment.ts";
import { tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { saveFavouriteCodesOperation } from "./save-favourite-codes.ts";
import { webcertProblems } from "../problems.ts";

const tables = tablesOfEnvironment();
const runtime = runtimeOver({ tables, directory: new Directory(tables) }, webcertProblems);

export const handler = httpEntry(saveFavouriteCodesOperation, jsonBinding, runtime, {
  codes: new CodeCatalogue(tables, Date.now),
});
