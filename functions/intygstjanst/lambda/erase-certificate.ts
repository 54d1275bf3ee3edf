import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { eraseCertificateOperation } from "../operations/erase-certificate.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(eraseCertificateOperation, jsonFace, groundOver(stores, intygstjanstProblems), stores);
