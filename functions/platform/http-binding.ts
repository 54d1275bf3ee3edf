import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Contract } from "../operation/contract.ts";
import type { Catalogue } from "../operation/problem.ts";
import type { Refusal, Result } from "../operation/result.ts";

export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
export type HttpResponse = APIGatewayProxyStructuredResultV2;

/**
 * How an operation looks from outside: JSON with problem documents, or SOAP with result codes. Same operation, same
 * refusals.
 */
export interface HttpBinding {
  readonly read: (contract: Contract, event: HttpEvent) => Result<Sent>;
  readonly renderAnswer: (contract: Contract, answer: unknown) => HttpResponse;
  readonly renderRefusal: (refusal: Refusal, catalogue: Catalogue, event: HttpEvent, requestId: string) => HttpResponse;
}

/** What was sent, before the contract has judged it. `raw` identifies the body for idempotency. */
export interface Sent {
  readonly input: unknown;
  readonly raw: string;
}

export function headerOf(event: HttpEvent, name: string): string | undefined {
  return event.headers[name];
}

/** Sent with every answer: nothing of a patient's may be kept by a cache or guessed to be something else. */
export const answerHeaders = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;
