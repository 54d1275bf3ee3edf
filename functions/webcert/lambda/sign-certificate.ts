import { httpSigningService } from "../../certificate/signature/http-signing-service.ts";
import { trustedRootsFromPem } from "../../certificate/signature/trusted-roots.ts";
import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { setting } from "../../kernel/environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { signCertificateOperation } from "../operations/sign-certificate.ts";
import { webcertProblems } from "../problems.ts";
import { sealWith } from "../seal.ts";

const stores = storesOfEnvironment();
const seal = sealWith(httpSigningService(setting("SIGNING_SERVICE_URL")), trustedRootsFromPem(setting("SIGNING_ROOTS")));

export const handler = httpHandler(signCertificateOperation, jsonFace, groundOver(stores, webcertProblems), { ...stores, seal });
