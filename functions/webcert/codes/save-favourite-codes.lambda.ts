import { CodeShelf } from "../../certificate/store/code-catalogue.ts";
import { Directory } from "../../certificate/store/directory.ts";
import { groundOver } from "../../certificate/store/stores-of-environment.ts";
import { tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { saveFavouriteCodesOperation } from "./save-favourite-codes.ts";
import { webcertProblems } from "../problems.ts";

const tables = tablesOfEnvironment();
const ground = groundOver({ tables, directory: new Directory(tables) }, webcertProblems);

export const handler = httpHandler(saveFavouriteCodesOperation, jsonFace, ground, { codes: new CodeShelf(tables, Date.now) });
