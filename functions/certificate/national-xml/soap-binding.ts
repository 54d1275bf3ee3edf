import type { Contract } from "../../operation/contract.ts";
import type { HttpBinding, HttpResponse } from "../../platform/http-binding.ts";
import { answerHeaders } from "../../platform/http-binding.ts";
import { readBody } from "../../platform/http-body.ts";
import { ok } from "../../operation/result.ts";
import * as z from "zod/mini";
import { requestFaultCode, writeRequestFault, writeServerFault } from "./fault.ts";
import type { Interaction } from "./interactions.ts";
import type { RequestRefusal } from "./request.ts";
import { errorIds, writeResultAnswer } from "./result.ts";

/** What every SOAP operation takes: the envelope as it came. */
export const soapInput = z.strictObject({
  xml: z.string().check(z.meta({ description: "The SOAP envelope (RIV-TA Basic Profile 2.1)." })),
});

/** What every SOAP operation answers: the contract's own outcome (`ResultType`). */
export const soapOutput = z.union([
  z.strictObject({ code: z.enum(["OK", "INFO"]), text: z.exactOptional(z.string()) }),
  z.strictObject({
    code: z.literal("ERROR"),
    errorId: z.enum(errorIds),
    text: z.exactOptional(z.string()),
  }),
]);

/** What is no message of the contract, by code: the refusals of every SOAP operation, answered by a fault. */
export const soapRefusals = [
  "xml-malformed",
  "xml-not-utf8",
  "xml-with-doctype",
  "xml-with-instruction",
  "xml-too-large",
  "soap-not-envelope",
  "soap-other-version",
  "soap-must-understand",
  "soap-without-logical-address",
  "soap-body-not-single",
  "soap-other-contract",
] as const satisfies readonly RequestRefusal["code"][];

/**
 * The SOAP side of an operation: outcomes as the contract's result, anything that is no message of the contract as a
 * fault. Who may not call is told over HTTP, as the profile leaves authentication to the transport.
 */
export function soapBinding(interaction: Interaction): HttpBinding {
  return {
    read(_contract, event) {
      const body = readBody(event);
      return body.ok ? ok({ xml: body.value }) : body;
    },

    renderAnswer(contract: Contract, answer) {
      contract.output.parse(answer);
      return xml(200, writeResultAnswer(interaction, soapOutput.parse(answer)));
    },

    renderRefusal(_contract, refusal, _event, requestId) {
      if (refusal.code === "token-missing") return xml(401, writeServerFault(requestId));
      if (refusal.code === "scope-missing") return xml(403, writeServerFault(requestId));
      const code = requestFaultCode(refusal.code);
      return xml(500, code === undefined ? writeServerFault(requestId) : writeRequestFault(code, requestId));
    },
  };
}

function xml(statusCode: number, body: Uint8Array): HttpResponse {
  return {
    statusCode,
    headers: { ...answerHeaders, "content-type": "text/xml; charset=utf-8" },
    body: Buffer.from(body).toString("utf8"),
  };
}
