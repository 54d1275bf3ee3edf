import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { listOwnCertificatesOperation } from "../operations/list-own-certificates.ts";
import { minaintygProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(listOwnCertificatesOperation, jsonFace, groundOver(stores, minaintygProblems), stores);
