import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { setting } from "../../platform/settings.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { pdfBinding } from "../../platform/pdf-binding.ts";
import { printCertificateOperation } from "./print-certificate.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();
const deps = { ...stores, verificationAddress: setting("VERIFICATION_ADDRESS") };

export const handler = httpEntry(printCertificateOperation, pdfBinding, runtimeOver(stores, webcertProblems), deps);
