import { groundOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { listCertificatesOperation } from "./list-certificates.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(listCertificatesOperation, jsonFace, groundOver(stores, webcertProblems), stores);
