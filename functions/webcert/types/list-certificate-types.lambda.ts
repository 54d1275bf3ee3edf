import { Directory } from "../../certificate/store/directory.ts";
import { runtimeOver } from "../../certificate/store/stores-of-environment.ts";
import { tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { listCertificateTypesOperation } from "./list-certificate-types.ts";
import { webcertProblems } from "../problems.ts";

const tables = tablesOfEnvironment();
const runtime = runtimeOver({ tables, directory: new Directory(tables) }, webcertProblems);

export const handler = httpEntry(listCertificateTypesOperation, jsonBinding, runtime, undefined);
