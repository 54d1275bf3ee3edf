import { groundOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { setting } from "../../platform/settings.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { pdfFace } from "../../platform/pdf-binding.ts";
import { printOwnCertificateOperation } from "./print-own-certificate.ts";
import { minaintygProblems } from "../problems.ts";

const stores = storesOfEnvironment();
const deps = { ...stores, verificationAddress: setting("VERIFICATION_ADDRESS") };

export const handler = httpHandler(printOwnCertificateOperation, pdfFace, groundOver(stores, minaintygProblems), deps);
