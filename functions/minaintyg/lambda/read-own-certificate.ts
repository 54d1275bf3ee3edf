import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { readOwnCertificateOperation } from "../operations/read-own-certificate.ts";
import { minaintygProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(readOwnCertificateOperation, jsonFace, groundOver(stores, minaintygProblems), stores);
