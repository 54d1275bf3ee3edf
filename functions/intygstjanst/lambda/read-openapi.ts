import document from "../../../docs/openapi/openapi.json" with { type: "json" };
import { Directory } from "../../certificate/store/directory.ts";
import { groundOver } from "../../certificate/stores-of-environment.ts";
import { tablesOfEnvironment } from "../../kernel/ground-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { readOpenapiOperation } from "../operations/read-openapi.ts";
import { intygstjanstProblems } from "../problems.ts";

const tables = tablesOfEnvironment();
const ground = groundOver({ tables, directory: new Directory(tables) }, intygstjanstProblems);

export const handler = httpHandler(readOpenapiOperation, jsonFace, ground, { document });
