import { answered, type AnsweredRequest } from "./contract-names.ts";
import { judgeRequest } from "./judge-request.ts";
import type { Desk } from "./judge-request.ts";
import { readSoap } from "./read-soap.ts";
import type { Verdict } from "./write-soap.ts";
import { faultAnswer, verdictAnswer } from "./write-soap.ts";

export interface SoapAnswer {
  readonly status: 200 | 500;
  readonly xml: string;
}

const requests: Readonly<Record<string, AnsweredRequest>> = answered;

/**
 * Answers a SOAP request: what is no request of the contract or is meant for somebody else gets a fault, all else a
 * verdict.
 *
 * @param forced a verdict to give instead of judging: the request is understood, but nothing is carried out
 */
export function answerSoap(xml: Uint8Array, desk: Desk, forced?: Verdict): SoapAnswer {
  const message = readSoap(xml);
  if (typeof message === "string") return fault(message);
  if (message.logicalAddress === "") return fault("VP003 The request has no logical address");
  if (message.logicalAddress !== desk.profile.logicalAddress)
    return fault("VP004 No recipient has that logical address here");

  const request = requests[message.body.namespace];
  if (request === undefined || request !== message.body.name)
    return fault("The recipient does not answer that request");
  const verdict = forced ?? judgeRequest(request, message, desk);
  return { status: 200, xml: verdictAnswer(request, message.body.namespace, verdict) };
}

function fault(text: string): SoapAnswer {
  return { status: 500, xml: faultAnswer("Client", text) };
}
