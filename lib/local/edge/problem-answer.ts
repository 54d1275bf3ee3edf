import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

/** What the edge itself answers when a request cannot reach what it is for (RFC 9457). */
export interface EdgeProblem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}

export const upstreamUnreachable: EdgeProblem = {
  status: 502,
  code: "upstream-unreachable",
  title: "What answers this address could not be reached",
};

export const notReady: EdgeProblem = { status: 503, code: "not-ready", title: "The exchange is still starting" };

export const noSuchAddress: EdgeProblem = {
  status: 404,
  code: "no-such-address",
  title: "There is nothing at this address",
};

export const methodNotAllowed: EdgeProblem = {
  status: 405,
  code: "method-not-allowed",
  title: "This address can only be read",
};

export const foreignHost: EdgeProblem = {
  status: 421,
  code: "foreign-host",
  title: "This server answers only for the address it was started with",
};

/**
 * What the gateway refused before any function saw it: it says so in a form of its own, `{"message": …}` as plain JSON,
 * which no function of ours ever answers an error with. Clients get the one form that all other problems have.
 *
 * @returns undefined where the answer is a function's
 */
export function problemOfGateway(status: number, contentType: string | undefined): EdgeProblem | undefined {
  if (status < 400 || !/^application\/json\b/.test(contentType ?? "")) return undefined;
  switch (status) {
    case 401:
      return { status, code: "token-missing", title: "The token is missing, expired or foreign" };
    case 403:
      return { status, code: "scope-missing", title: "The token lacks the scope for this" };
    case 404:
      return noSuchAddress;
    case 413:
      return { status, code: "body-too-large", title: "The body is too large" };
    case 429:
      return { status, code: "too-many-calls", title: "Too many calls at once, try again in a moment" };
    default:
      return { status, code: "internal-error", title: "Something went wrong on our side" };
  }
}

/**
 * Sends a problem, unless an answer is under way already; then the connection is cut, so that nobody takes half for
 * whole.
 */
export function answerProblem(response: ServerResponse, problem: EdgeProblem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({
    type: `/docs/problems#${problem.code}`,
    title: problem.title,
    status: problem.status,
    code: problem.code,
    instance: `urn:uuid:${randomUUID()}`,
  });
  response
    .writeHead(problem.status, {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(problem.status === 503 ? { "retry-after": "1" } : {}),
      ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...(problem.status === 405 ? { allow: "GET, HEAD" } : {}),
    })
    .end(body);
}
