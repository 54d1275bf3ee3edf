import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { readCertificateOperation } from "./read-certificate.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(readCertificateOperation, jsonBinding, runtimeOver(stores, webcertProblems), stores);
