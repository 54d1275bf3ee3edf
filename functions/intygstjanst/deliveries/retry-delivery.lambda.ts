import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { retryDeliveryOperation } from "./retry-delivery.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(
  retryDeliveryOperation,
  jsonBinding,
  runtimeOver(stores, intygstjanstProblems),
  stores,
);
