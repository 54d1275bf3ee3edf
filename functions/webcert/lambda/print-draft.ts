import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { pdfFace } from "../../kernel/pdf-face.ts";
import { printDraftOperation } from "../operations/print-draft.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(printDraftOperation, pdfFace, groundOver(stores, webcertProblems), stores);
