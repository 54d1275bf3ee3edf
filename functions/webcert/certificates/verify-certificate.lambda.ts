import { trustedRootsFromPem } from "../../certificate/signature/trusted-roots.ts";
import { groundOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { setting } from "../../platform/settings.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { verifyCertificateOperation } from "./verify-certificate.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();
const roots = trustedRootsFromPem(setting("SIGNING_ROOTS"));

export const handler = httpHandler(verifyCertificateOperation, jsonFace, groundOver(stores, webcertProblems), { ...stores, roots });
