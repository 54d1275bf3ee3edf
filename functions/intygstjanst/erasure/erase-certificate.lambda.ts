import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { eraseCertificateOperation } from "./erase-certificate.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(
  eraseCertificateOperation,
  jsonBinding,
  runtimeOver(stores, intygstjanstProblems),
  stores,
);
