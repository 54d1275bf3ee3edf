import { groundOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { listOwnCertificatesOperation } from "./list-own-certificates.ts";
import { minaintygProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(listOwnCertificatesOperation, jsonFace, groundOver(stores, minaintygProblems), stores);
