import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { listCertificatesOperation } from "./list-certificates.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(listCertificatesOperation, jsonBinding, runtimeOver(stores, webcertProblems), stores);
