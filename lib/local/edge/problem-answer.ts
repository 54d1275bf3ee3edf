import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { preferredLanguage } from "../../../functions/operation/preferred-language.ts";
import { edgeProblems, renderProblem } from "../../../functions/operation/problem.ts";

/** What the edge itself answers when a request cannot reach what it is for, by its code in the catalogue. */
export type EdgeProblem = keyof typeof edgeProblems;

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
      return "token-missing";
    case 404:
      return "no-such-address";
    case 413:
      return "body-too-large";
    default:
      return "internal-error";
  }
}

/**
 * Sends a problem in the caller's language, unless an answer is under way already; then the connection is cut, so that
 * nobody takes half for whole.
 */
export function answerProblem(request: IncomingMessage, response: ServerResponse, code: EdgeProblem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const language = preferredLanguage(request.headers["accept-language"]);
  const problem = renderProblem({ code }, { catalogue: edgeProblems }, { id: randomUUID(), language });
  response
    .writeHead(problem.status, {
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": language,
      "cache-control": "no-store",
      ...(problem.status === 503 ? { "retry-after": "1" } : {}),
      ...(problem.status === 401 ? { "www-authenticate": challenge(request) } : {}),
      ...(problem.status === 405 ? { allow: "GET, HEAD" } : {}),
    })
    .end(JSON.stringify(problem));
}

/** Whether a token was missing or was no good (RFC 6750 §3). */
function challenge(request: IncomingMessage): string {
  return request.headers.authorization === undefined ? "Bearer" : 'Bearer error="invalid_token"';
}
