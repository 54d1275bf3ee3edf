import type { Contract } from "../operation/contract.ts";
import { pathParameters } from "../operation/contract.ts";
import { challengeOf } from "./challenge.ts";
import type { HttpBinding, HttpEvent } from "./http-binding.ts";
import { answerHeaders, headerOf } from "./http-binding.ts";
import { readBody } from "./http-body.ts";
import { preferredLanguage } from "../operation/preferred-language.ts";
import { renderProblem } from "../operation/problem.ts";
import type { Result } from "../operation/result.ts";
import { ok, refused } from "../operation/result.ts";

/** JSON in and out, refusals as problem documents (RFC 9457). */
export const jsonBinding: HttpBinding = {
  read(contract, event) {
    const body = readBody(event);
    if (!body.ok) return body;
    const fields =
      contract.method === "GET" || contract.method === "DELETE" ? ok(queryOf(event)) : readJson(body.value);
    if (!fields.ok) return fields;
    return ok(withPath(contract, event, fields.value));
  },

  renderAnswer(contract, answer) {
    const declared: unknown = contract.output.parse(answer);
    return {
      statusCode: 200,
      headers: { ...answerHeaders, "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(declared),
    };
  },

  renderRefusal(contract, refusal, event, requestId) {
    const language = preferredLanguage(headerOf(event, "accept-language"));
    const problem = renderProblem(refusal, contract, { id: requestId, language });
    return {
      statusCode: problem.status,
      headers: {
        ...answerHeaders,
        ...challengeOf(contract, refusal.code),
        "content-type": "application/problem+json; charset=utf-8",
        "content-language": language,
      },
      body: JSON.stringify(problem),
    };
  },
};

function readJson(body: string): Result<unknown> {
  if (body === "") return ok({});
  try {
    return ok(JSON.parse(body));
  } catch {
    return refused("body-not-json");
  }
}

function queryOf(event: HttpEvent): Record<string, unknown> {
  return { ...event.queryStringParameters };
}

function withPath(contract: Contract, event: HttpEvent, fields: unknown): unknown {
  const names = pathParameters(contract.path);
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return fields;
  const fromPath = names.map((name) => [name, event.pathParameters?.[name]]);
  return { ...fields, ...Object.fromEntries(fromPath) };
}
