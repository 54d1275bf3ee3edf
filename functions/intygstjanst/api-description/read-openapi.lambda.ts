import document from "../../../docs/openapi/openapi.json" with { type: "json" };
import { Directory } from "../../certificate/store/directory.ts";
import { runtimeOver } from "../../certificate/store/stores-of-environment.ts";
import { tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { readOpenapiOperation } from "./read-openapi.ts";
import { intygstjanstProblems } from "../problems.ts";

const tables = tablesOfEnvironment();
const runtime = runtimeOver({ tables, directory: new Directory(tables) }, intygstjanstProblems);

export const handler = httpEntry(readOpenapiOperation, jsonBinding, runtime, { document });
