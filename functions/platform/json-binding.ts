import type { Contract } from "../operation/contract.ts";
import { doneStatus, pathParameters } from "../operation/contract.ts";
import { challengeOf } from "./challenge.ts";
import { entityTagOf, revisionSeen } from "./entity-tag.ts";
import type { HttpBinding, HttpEvent } from "./http-binding.ts";
import { answerHeaders, headerOf } from "./http-binding.ts";
import { keptAnswer } from "./kept-answer.ts";
import { readBody } from "./http-body.ts";
import { mayBeJson } from "./json-content-type.ts";
import { preferredLanguage } from "../operation/preferred-language.ts";
import { renderProblem, retryAfterOf } from "../operation/problem.ts";
import { repeatedFields } from "../operation/repeated-fields.ts";
import type { Result } from "../operation/result.ts";
import { ok, refused } from "../operation/result.ts";

/** JSON in and out, refusals as problem documents (RFC 9457). */
export const jsonBinding: HttpBinding = {
  read(contract, event) {
    const body = readBody(event);
    if (!body.ok) return body;
    const fields =
      contract.method === "GET" || contract.method === "DELETE"
        ? ok(queryOf(event))
        : readJson(body.value, headerOf(event, "content-type"));
    if (!fields.ok) return fields;
    return withSeen(contract, event, withPath(contract, event, fields.value));
  },

  renderAnswer(contract, answer, event) {
    const declared: unknown = contract.output.parse(answer);
    const headers = {
      ...answerHeaders,
      ...aboutAnswer(contract, declared),
      "content-type": "application/json; charset=utf-8",
    };
    const body = JSON.stringify(declared);
    if (contract.keptFor === undefined) return { statusCode: doneStatus(contract), headers, body };
    return keptAnswer(contract.keptFor, { statusCode: doneStatus(contract), headers, body }, event);
  },

  renderRefusal(contract, refusal, event, requestId) {
    const language = preferredLanguage(headerOf(event, "accept-language"));
    const problem = renderProblem(refusal, contract, { id: requestId, language });
    const retryAfter = retryAfterOf(problem.status, refusal);
    return {
      statusCode: problem.status,
      headers: {
        ...answerHeaders,
        ...challengeOf(contract, refusal),
        ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
        ...(refusal.revision === undefined ? {} : { etag: entityTagOf(refusal.revision) }),
        "content-type": "application/problem+json; charset=utf-8",
        "content-language": language,
      },
      body: JSON.stringify(problem),
    };
  },
};

function readJson(body: string, contentType: string | undefined): Result<unknown> {
  if (body === "") return ok({});
  if (!mayBeJson(contentType)) return refused("content-type-not-json");
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return refused("body-not-json");
  }
  const repeated = repeatedFields(body);
  if (repeated.length === 0) return ok(read);
  return refused(
    "input-invalid",
    repeated.map((pointer) => ({ pointer, code: "repeated-field" })),
  );
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

/** The revision that the caller has seen, from its header; a field that says so in another place is none we know. */
function withSeen({ ifMatch, entersNew }: Contract, event: HttpEvent, fields: unknown): Result<unknown> {
  if (ifMatch === undefined || typeof fields !== "object" || fields === null) return ok(fields);
  if (Object.hasOwn(fields, ifMatch))
    return refused("input-invalid", [{ pointer: `/${ifMatch}`, code: "unknown-field" }]);
  const seen = revisionSeen(headerOf(event, "if-match"), entersNew === true ? headerOf(event, "if-none-match") : "");
  return seen.ok ? ok({ ...fields, [ifMatch]: seen.value }) : seen;
}

/** Where what was created is read, and in which revision the answer's subject stands. */
function aboutAnswer({ creates, tag }: Contract, answer: unknown): Readonly<Record<string, string>> {
  const field = (name: string): unknown =>
    typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined;
  const revision = tag === undefined ? undefined : field(tag);
  const address = creates?.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(field(name))));
  return {
    ...(address === undefined ? {} : { location: address }),
    ...(typeof revision === "number" ? { etag: entityTagOf(revision) } : {}),
  };
}
