import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { readDraftOperation } from "./read-draft.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(readDraftOperation, jsonBinding, runtimeOver(stores, webcertProblems), stores);
