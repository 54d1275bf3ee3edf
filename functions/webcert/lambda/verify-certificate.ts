import { trustedRootsFromPem } from "../../certificate/signature/trusted-roots.ts";
import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { setting } from "../../kernel/environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { verifyCertificateOperation } from "../operations/verify-certificate.ts";
import { webcertProblems } from "../problems.ts";

const stores = storesOfEnvironment();
const roots = trustedRootsFromPem(setting("SIGNING_ROOTS"));

export const handler = httpHandler(verifyCertificateOperation, jsonFace, groundOver(stores, webcertProblems), { ...stores, roots });
