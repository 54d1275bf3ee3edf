import { trustedRootsFromPem } from "../../certificate/signature/trusted-roots.ts";
import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { setting } from "../../platform/settings.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { verifyCertificateOperation } from "./verify-certificate.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();
const roots = trustedRootsFromPem(setting("SIGNING_ROOTS"));

export const handler = httpEntry(verifyCertificateOperation, jsonBinding, runtimeOver(stores, webcertProblems), {
  ...stores,
  roots,
});
