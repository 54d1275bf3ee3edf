import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { sendOwnCertificateOperation } from "./send-own-certificate.ts";
import { minaintygProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(
  sendOwnCertificateOperation,
  jsonBinding,
  runtimeOver(stores, minaintygProblems),
  stores,
);
