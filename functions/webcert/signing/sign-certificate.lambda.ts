import { httpSigningService } from "../../certificate/signature/http-signing-service.ts";
import { trustedRootsFromPem } from "../../certificate/signature/trusted-roots.ts";
import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { logOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { setting } from "../../platform/settings.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { signCertificateOperation } from "./sign-certificate.ts";
import { webcertProblems } from "../problems.ts";
import { signWith } from "./signing.ts";

const stores = storesOfEnvironment();
const log = logOfEnvironment();
const seal = signWith(
  httpSigningService(setting("SIGNING_SERVICE_URL"), { tell: log }),
  trustedRootsFromPem(setting("SIGNING_ROOTS")),
  log,
);

export const handler = httpEntry(signCertificateOperation, jsonBinding, runtimeOver(stores, webcertProblems), {
  ...stores,
  seal,
});
