import type { Contract } from "../../operation/contract.ts";
import type { HttpBinding, HttpResponse } from "../../platform/http-binding.ts";
import { answerHeaders } from "../../platform/http-binding.ts";
import { challengeOf } from "../../platform/challenge.ts";
import { readBody } from "../../platform/http-body.ts";
import { generalProblems, retryAfterOf } from "../../operation/problem.ts";
import type { Catalogue, ProblemKind } from "../../operation/problem.ts";
import { ok } from "../../operation/result.ts";
import { isCallerFault, senderFaultOf, writeSenderFault, writeServerFault } from "./fault.ts";
import type { SenderFault } from "./fault.ts";
import type { Interaction } from "./interactions.ts";
import { writeResultAnswer } from "./result.ts";
import { soapOutput } from "./soap-contract.ts";

/**
 * The SOAP side of an operation: outcomes as the contract's result, anything that is no message of the contract as a
 * fault. Who may not call is told over HTTP, as the profile leaves authentication to the transport. What passes by
 * itself is TECHNICAL_ERROR, the one result after which a sender sends the same again
 * (docs/domain/national-model.md, Results and faults).
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

    renderRefusal(contract, refusal, _event, requestId) {
      const passing = passingIn(contract.catalogue, refusal.code);
      if (passing !== undefined) {
        return xml(
          200,
          writeResultAnswer(interaction, { code: "ERROR", errorId: "TECHNICAL_ERROR", text: passing.title.sv }),
        );
      }
      const fault = senderFaultOf(refusal.code);
      if (fault === undefined) return xml(500, writeServerFault(requestId));
      const status = statusOf(fault);
      const retryAfter = retryAfterOf(status, refusal);
      return xml(status, writeSenderFault(fault, requestId), {
        ...challengeOf(contract, refusal),
        ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
      });
    },
  };
}

/** The problem that is told with 503 where there are problems: nothing is wrong with the call but the moment. */
function passingIn(catalogue: Catalogue, code: string): ProblemKind | undefined {
  const kinds: Catalogue = { ...generalProblems, ...catalogue };
  return kinds[code]?.status === 503 ? kinds[code] : undefined;
}

/** Who may not call is told by HTTP's own status; a fault of the message is 500 (SOAP 1.1 §6.2). */
function statusOf(fault: SenderFault): number {
  return isCallerFault(fault) ? generalProblems[fault].status : 500;
}

function xml(statusCode: number, body: Uint8Array, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return {
    statusCode,
    headers: { ...answerHeaders, ...headers, "content-type": "text/xml; charset=utf-8" },
    body: Buffer.from(body).toString("utf8"),
  };
}
