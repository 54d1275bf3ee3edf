import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { preferredLanguage } from "../../../functions/operation/preferred-language.ts";
import { edgeProblems, renderProblem } from "../../../functions/operation/problem.ts";

/** What the edge itself answers when a request cannot reach what it is for, by its code in the catalogue. */
export type EdgeProblem = keyof typeof edgeProblems;

/**
 * Sends a problem in the caller's language, unless an answer is under way already; then the connection is cut, so that
 * nobody takes half for whole.
 *
 * @param methods that the address answers, where it does not answer the one it was asked by
 */
export function answerProblem(
  request: IncomingMessage,
  response: ServerResponse,
  code: EdgeProblem,
  methods: readonly string[] = ["GET", "HEAD"],
): void {
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
      ...(problem.status === 405 ? { allow: methods.join(", ") } : {}),
    })
    .end(JSON.stringify(problem));
}
