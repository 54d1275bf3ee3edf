import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { setting } from "../../platform/settings.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { pdfBinding } from "../../platform/pdf-binding.ts";
import { printOwnCertificateOperation } from "./print-own-certificate.ts";
import { minaintygProblems } from "../problems.ts";

const stores = storesOfEnvironment();
const deps = { ...stores, verificationAddress: setting("VERIFICATION_ADDRESS") };

export const handler = httpEntry(
  printOwnCertificateOperation,
  pdfBinding,
  runtimeOver(stores, minaintygProblems),
  deps,
);
