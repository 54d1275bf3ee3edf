import { interactions } from "../../certificate/national-xml/interactions.ts";
import { soapFace } from "../../certificate/national-xml/soap-binding.ts";
import { groundOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpHandler } from "../../platform/http-entry.ts";
import { registerCertificateOperation } from "./register-certificate.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(registerCertificateOperation, soapFace(interactions.RegisterCertificate), groundOver(stores, intygstjanstProblems), stores);
