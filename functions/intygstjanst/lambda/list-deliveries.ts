import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { listDeliveriesOperation } from "../operations/list-deliveries.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(listDeliveriesOperation, jsonFace, groundOver(stores, intygstjanstProblems), stores);
