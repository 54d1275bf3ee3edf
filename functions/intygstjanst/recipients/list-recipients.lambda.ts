import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { listRecipientsOperation } from "./list-recipients.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(
  listRecipientsOperation,
  jsonBinding,
  runtimeOver(stores, intygstjanstProblems),
  stores,
);
