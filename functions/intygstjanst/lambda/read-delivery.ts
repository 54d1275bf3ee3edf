import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { readDeliveryOperation } from "../operations/read-delivery.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(readDeliveryOperation, jsonFace, groundOver(stores, intygstjanstProblems), stores);
