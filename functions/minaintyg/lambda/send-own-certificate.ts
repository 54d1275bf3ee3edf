import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { sendOwnCertificateOperation } from "../operations/send-own-certificate.ts";
import { minaintygProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(sendOwnCertificateOperation, jsonFace, groundOver(stores, minaintygProblems), stores);
