import document from "../../../docs/openapi/openapi.json" with { type: "json" };
import { Directory } from "../../certificate/store/directory.ts";
import { groundOver } from "../../certificate/store/stores-of-environment.ts";
import { tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { readOpenapiOperation } from "./read-openapi.ts";
import { intygstjanstProblems } from "../problems.ts";

const tables = tablesOfEnvironment();
const ground = groundOver({ tables, directory: new Directory(tables) }, intygstjanstProblems);

export const handler = httpHandler(readOpenapiOperation, jsonFace, ground, { document });
