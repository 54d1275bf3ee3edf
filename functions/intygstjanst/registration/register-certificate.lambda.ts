import { interactions } from "../../certificate/national-xml/interactions.ts";
import { soapBinding } from "../../certificate/national-xml/soap-binding.ts";
import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { registerCertificateOperation } from "./register-certificate.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(
  registerCertificateOperation,
  soapBinding(interactions.RegisterCertificate),
  runtimeOver(stores, intygstjanstProblems),
  stores,
);
