import { interactions } from "../../certificate/riv/interactions.ts";
import { soapFace } from "../../certificate/riv/soap-face.ts";
import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { registerCertificateOperation } from "../operations/register-certificate.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(registerCertificateOperation, soapFace(interactions.RegisterCertificate), groundOver(stores, intygstjanstProblems), stores);
