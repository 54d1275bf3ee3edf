import { interactions } from "../../certificate/riv/interactions.ts";
import { soapFace } from "../../certificate/riv/soap-face.ts";
import { groundOver, storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { httpHandler } from "../../kernel/http.ts";
import { sendMessageToCareOperation } from "../operations/send-message-to-care.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpHandler(sendMessageToCareOperation, soapFace(interactions.SendMessageToCare), groundOver(stores, intygstjanstProblems), stores);
