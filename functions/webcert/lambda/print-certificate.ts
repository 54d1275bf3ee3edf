import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { setting } from "../../kernel/environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { pdfFace } from "../../kernel/pdf-face.ts";
import { printCertificateOperation } from "../operations/print-certificate.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();
const deps = { ...stores, verificationAddress: setting("VERIFICATION_ADDRESS") };

export const handler = httpHandler(printCertificateOperation, pdfFace, groundOver(stores, webcertProblems), deps);
