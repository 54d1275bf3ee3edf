import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { validateDraftOperation } from "./validate-draft.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(validateDraftOperation, jsonBinding, runtimeOver(stores, webcertProblems), stores);
