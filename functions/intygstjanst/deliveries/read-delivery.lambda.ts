import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { readDeliveryOperation } from "./read-delivery.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(readDeliveryOperation, jsonBinding, runtimeOver(stores, intygstjanstProblems), stores);
