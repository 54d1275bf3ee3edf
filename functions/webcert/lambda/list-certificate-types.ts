import { Directory } from "../../certificate/store/directory.ts";
import { groundOver } from "../../certificate/stores-of-environment.ts";
import { tablesOfEnvironment } from "../../kernel/ground-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { listCertificateTypesOperation } from "../operations/list-certificate-types.ts";
import { webcertProblems } from "../problems.ts";

const tables = tablesOfEnvironment();
const ground = groundOver({ tables, directory: new Directory(tables) }, webcertProblems);

export const handler = httpHandler(listCertificateTypesOperation, jsonFace, ground, undefined);
