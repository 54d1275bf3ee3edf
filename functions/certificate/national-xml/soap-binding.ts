import type { Contract } from "../../operation/contract.ts";
import type { HttpBinding, HttpResponse } from "../../platform/http-binding.ts";
import { answerHeaders } from "../../platform/http-binding.ts";
import { readBody } from "../../platform/http-body.ts";
import { ok } from "../../operation/result.ts";
import { requestFaultCode, writeRequestFault, writeServerFault } from "./fault.ts";
import type { Interaction } from "./interactions.ts";
import { writeResultAnswer } from "./result.ts";
import { soapOutput } from "./soap-contract.ts";

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
