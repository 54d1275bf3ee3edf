import * as z from "zod/mini";
import { answerHeaders } from "../../../platform/http-binding.ts";
import type { HttpBinding } from "../../../platform/http-binding.ts";
import { jsonBinding } from "../../../platform/json-binding.ts";

/** What an operation whose contract says `binding: "wsdl"` answers. */
export const wsdlAnswer = z.object({ wsdl: z.string() });

/** Asks as JSON operations do and answers with a WSDL. Refusals are problem documents. */
export const wsdlBinding: HttpBinding = {
  ...jsonBinding,

  read(contract, event) {
    // Tools ask for ?WSDL and ?wsdl alike.
    const asked: Record<string, string | undefined> = {};
    for (const [name, value] of Object.entries(event.queryStringParameters ?? {}))
      asked[name.toLowerCase() === "wsdl" ? "wsdl" : name] = value;
    return jsonBinding.read(contract, { ...event, queryStringParameters: asked });
  },

  renderAnswer(_contract, answer) {
    return {
      statusCode: 200,
      headers: { ...answerHeaders, "content-type": "text/xml; charset=utf-8" },
      body: wsdlAnswer.parse(answer).wsdl,
    };
  },

  renderRefusal(contract, refusal, event, requestId) {
    const refused = jsonBinding.renderRefusal(contract, refusal, event, requestId);
    // RFC 9110 §15.5.6: who is told that a method is not allowed is told which is.
    return refused.statusCode === 405 ? { ...refused, headers: { ...refused.headers, allow: "POST" } } : refused;
  },
};
