import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Contract } from "../operation/contract.ts";
import type { Refusal, Result } from "../operation/result.ts";

export type HttpEvent = APIGatewayProxyEventV2;
export type HttpResponse = APIGatewayProxyStructuredResultV2;

/**
 * How an operation looks over HTTP: JSON with problem documents, a PDF, or SOAP with result codes. Same operation, same
 * refusals.
 */
export interface HttpBinding {
  /** The operation's input as it was sent, before the contract has judged it. */
  readonly read: (contract: Contract, event: HttpEvent) => Result<unknown>;
  /** The answer through the contract's schema, so that what was not promised does not leave. */
  readonly renderAnswer: (contract: Contract, answer: unknown, event: HttpEvent) => HttpResponse;
  readonly renderRefusal: (contract: Contract, refusal: Refusal, event: HttpEvent, requestId: string) => HttpResponse;
}

export function headerOf(event: HttpEvent, name: string): string | undefined {
  return event.headers[name];
}

/** Sent with every answer: nothing of a patient's may be kept by a cache or guessed to be something else. */
export const answerHeaders = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;
