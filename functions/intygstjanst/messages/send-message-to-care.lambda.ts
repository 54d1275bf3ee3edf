import { interactions } from "../../certificate/national-xml/interactions.ts";
import { soapBinding } from "../../certificate/national-xml/soap-binding.ts";
import { runtimeOver, storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { httpEntry } from "../../platform/http-entry.ts";
import { sendMessageToCareOperation } from "./send-message-to-care.ts";
import { intygstjanstProblems } from "../problems.ts";

const stores = storesOfEnvironment();

export const handler = httpEntry(
  sendMessageToCareOperation,
  soapBinding(interactions.SendMessageToCare),
  runtimeOver(stores, intygstjanstProblems),
  stores,
);
