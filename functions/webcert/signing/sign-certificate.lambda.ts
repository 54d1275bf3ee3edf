import { httpSigningService } from "../../certificate/signature/http-signing-service.ts";
import { trustedRootsFromPem } from "../../certificate/signature/trusted-roots.ts";
import { groundOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { setting } from "../../platform/settings.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { signCertificateOperation } from "./sign-certificate.ts";
import { webcertProblems } from "../problems.ts";
import { sealWith } from "./signing.ts";

const stores = storesOfEnvironment();
const seal = sealWith(httpSigningService(setting("SIGNING_SERVICE_URL")), trustedRootsFromPem(setting("SIGNING_ROOTS")));

export const handler = httpHandler(signCertificateOperation, jsonFace, groundOver(stores, webcertProblems), { ...stores, seal });
