import { groundOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { readStatusOperation } from "./read-status.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(readStatusOperation, jsonFace, groundOver(stores, intygstjanstProblems), stores);
