import { groundOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { pdfFace } from "../../platform/pdf-binding.ts";
import { printDraftOperation } from "./print-draft.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(printDraftOperation, pdfFace, groundOver(stores, webcertProblems), stores);
