import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { answerQuestionOperation } from "./answer-question.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(answerQuestionOperation, jsonBinding, runtimeOver(stores, webcertProblems), stores);
