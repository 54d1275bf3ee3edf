import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { pdfBinding } from "../../platform/pdf-binding.ts";
import { printDraftOperation } from "./print-draft.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(printDraftOperation, pdfBinding, runtimeOver(stores, webcertProblems), stores);
