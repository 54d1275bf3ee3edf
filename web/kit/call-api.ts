import * as z from "zod/mini";
import type { Contract } from "../../functions/operation/contract.ts";
import { fieldsElsewhere, hasBody } from "../../functions/operation/contract.ts";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { parseProblem, unreachable, unreadable } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** Who calls, and how the answer is to be said. */
export interface Caller {
  /** What a page of somebody's session shows (docs/adr/0047-browser-sessions.md); absent for what anybody may ask. */
  readonly pageProof?: string;
  readonly language: Language;
  /** HSA-id of the unit the caller works at in this call, where the operation asks for one. */
  readonly unit?: string;
  /** Makes a POST happen once however often it is sent; required for those. */
  readonly idempotencyKey?: string;
}

export type ApiResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** An input may be made of what nobody may change. */
export type Unchanging<T> = T extends object ? { readonly [Key in keyof T]: Unchanging<T[Key]> } : T;

type Fetch = (address: string, request: RequestInit) => Promise<Response>;

/**
 * Calls an operation as its contract says: the same value that makes the route on the server makes the request here,
 * and what comes back is read by the contract's own schema.
 *
 * Everything that can go wrong is a value, since a page has to say it.
 */
export async function callApi<C extends Contract>(
  contract: C,
  input: Unchanging<z.input<C["input"]>>,
  caller: Caller,
  send: Fetch = fetch,
): Promise<ApiResult<z.output<C["output"]>>> {
  const { path, body } = requestOf(contract, Object.entries(input));
  const headers = {
    accept: contract.binding === "pdf" ? "application/pdf" : "application/json",
    ...(caller.pageProof === undefined ? {} : { "intyg-page": caller.pageProof }),
    "accept-language": caller.language,
    ...(caller.unit === undefined ? {} : { "care-unit": caller.unit }),
    ...(caller.idempotencyKey === undefined ? {} : { "idempotency-key": caller.idempotencyKey }),
    ...seenRevision(contract, input),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const response = await send(path, {
    method: contract.method,
    headers,
    ...(body === undefined ? {} : { body }),
  }).catch(() => undefined);
  if (response === undefined) return { ok: false, problem: unreachable(caller.language) };
  const isFile = response.ok && contract.binding === "pdf";
  const answer: unknown = await (isFile ? readPdf(response) : response.json()).catch(() => undefined);
  if (!response.ok) return { ok: false, problem: parseProblem(answer, caller.language, response.status) };
  const schema: C["output"] = contract.output;
  const read = z.safeParse(schema, answer);
  return read.success ? { ok: true, value: read.data } : { ok: false, problem: unreadable(caller.language) };
}

/** A PDF as its contract says it: the bytes, and the name that the header tells (RFC 6266). */
async function readPdf(response: Response): Promise<unknown> {
  const fileName = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  return { fileName, pdf: await response.bytes() };
}

/** The revision that a page has seen goes into the header that asks for it. */
function seenRevision({ ifMatch }: Contract, input: object): Readonly<Record<string, string>> {
  if (ifMatch === undefined) return {};
  const seen: unknown = Reflect.get(input, ifMatch);
  return seen === "none" ? { "if-none-match": "*" } : { "if-match": `"${String(seen)}"` };
}

/** Fields in the path's braces go there; the others into the query of a GET or DELETE, else into the body. */
function requestOf(
  contract: Contract,
  input: readonly (readonly [string, unknown])[],
): { path: string; body?: string } {
  const elsewhere = fieldsElsewhere(contract);
  const rest = input.filter(([name, value]) => !elsewhere.includes(name) && value !== undefined);
  const path = input.reduce<string>(
    (filled, [name, value]) => filled.replaceAll(`{${name}}`, encodeURIComponent(String(value))),
    contract.path,
  );
  if (hasBody(contract)) return { path, body: JSON.stringify(Object.fromEntries(rest)) };
  const query = new URLSearchParams(
    Object.fromEntries(rest.map(([name, value]): [string, string] => [name, String(value)])),
  ).toString();
  return { path: query === "" ? path : `${path}?${query}` };
}
