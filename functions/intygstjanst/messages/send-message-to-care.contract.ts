import { soapInput, soapOutput, soapRefusals } from "../../certificate/national-xml/soap-contract.ts";
import { intygstjanst } from "../service.ts";

export const sendMessageToCare = intygstjanst.contract({
  id: "sendMessageToCare",
  method: "POST",
  path: "/riv/send-message-to-care",
  scope: "recipient:message",
  binding: "soap",
  summary: "Ask care about a certificate (SendMessageToCare 2)",
  description:
    "A question, a request for completion, a reminder or an answer from a recipient that holds the certificate. " +
    "The same message again is INFO and changes nothing. A message of more than 20 kB, and one more than a hundred about a " +
    "certificate, is VALIDATION_ERROR. A LogicalAddress that is neither the exchange's nor a care unit's here gets a fault.",
  input: soapInput,
  output: soapOutput,
  problems: soapRefusals,
  examples: { input: { xml: "<soapenv:Envelope>…</soapenv:Envelope>" }, output: { code: "OK" } },
});
