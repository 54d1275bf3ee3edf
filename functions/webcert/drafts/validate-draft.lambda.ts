import { groundOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { validateDraftOperation } from "./validate-draft.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(validateDraftOperation, jsonFace, groundOver(stores, webcertProblems), stores);
