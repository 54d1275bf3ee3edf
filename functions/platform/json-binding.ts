import type { Contract } from "../operation/contract.ts";
import { pathParameters } from "../operation/contract.ts";
import type { HttpBinding, HttpEvent, Sent } from "./http-binding.ts";
import { answerHeaders, headerOf } from "./http-binding.ts";
import { preferredLanguage, renderProblem } from "../operation/problem.ts";
import type { Result } from "../operation/result.ts";
import { ok, refused } from "../operation/result.ts";

/** The gateway takes 10 MB; no operation of ours needs more than this. */
const maximumBodyBytes = 1024 * 1024;

/** JSON in and out, refusals as problem documents (RFC 9457). */
export const jsonBinding: HttpBinding = {
  read(contract, event) {
    const body = readBody(event);
    if (!body.ok) return body;
    const fields =
      contract.method === "GET" || contract.method === "DELETE" ? ok(queryOf(event)) : readJson(body.value);
    if (!fields.ok) return fields;
    return ok<Sent>({ input: withPath(contract, event, fields.value), raw: body.value });
  },

  renderAnswer(contract, answer) {
    const declared: unknown = contract.output.parse(answer);
    return {
      statusCode: 200,
      headers: { ...answerHeaders, "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(declared),
    };
  },

  renderRefusal(refusal, catalogue, event, requestId) {
    const language = preferredLanguage(headerOf(event, "accept-language"));
    const problem = renderProblem(refusal, catalogue, { id: requestId, language });
    return {
      statusCode: problem.status,
      headers: {
        ...answerHeaders,
        "content-type": "application/problem+json; charset=utf-8",
        "content-language": language,
      },
      body: JSON.stringify(problem),
    };
  },
};

/**
 * The body as text. The gateway has replaced bytes that were not UTF-8 by U+FFFD, so that sign is all that is left of
 * them.
 */
export function readBody(event: HttpEvent): Result<string> {
  const sent = event.body ?? "";
  const bytes = Buffer.from(sent, event.isBase64Encoded ? "base64" : "utf8");
  if (bytes.byteLength > maximumBodyBytes) return refused("body-too-large");
  const text = bytes.toString("utf8");
  return text.includes("\uFFFD") ? refused("body-not-utf8") : ok(text);
}

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
