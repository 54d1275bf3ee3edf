import { CodeShelf } from "../../certificate/store/code-shelf.ts";
import { Directory } from "../../certificate/store/directory.ts";
import { groundOver } from "../../certificate/stores-of-environment.ts";
import { tablesOfEnvironment } from "../../kernel/ground-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { readCodeOperation } from "../operations/read-code.ts";
import { webcertProblems } from "../problems.ts";

const tables = tablesOfEnvironment();
const ground = groundOver({ tables, directory: new Directory(tables) }, webcertProblems);

export const handler = httpHandler(readCodeOperation, jsonFace, ground, { codes: new CodeShelf(tables, Date.now) });
