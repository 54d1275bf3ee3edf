import { randomUUID } from "node:crypto";
import type * as z from "zod/mini";
import { fieldsElsewhere, hasBody, isRepeatable } from "../../../functions/operation/contract.ts";
import type { Contract } from "../../../functions/operation/contract.ts";
import type { ExchangeLogin } from "./find-exchange.ts";
import type { Language } from "../language.ts";

/** What the exchange answered, or why there is no answer to use. */
export type CallOutcome<T> = { readonly kind: "answer"; readonly answer: T } | CallFailure;

export type CallFailure =
  /** A problem document (RFC 9457), or what stood in its place. */
  | { readonly kind: "problem"; readonly status: number; readonly document: unknown }
  | { readonly kind: "unreachable"; readonly origin: string }
  /** Something answered, but not as this version of the contract says. */
  | { readonly kind: "not-understood"; readonly origin: string; readonly status: number };

const patienceMilliseconds = 30_000;

/** Calls one operation as its contract says. */
export async function callExchange<Output extends z.ZodMiniType>(
  contract: Contract<z.ZodMiniObject, Output>,
  input: Readonly<Record<string, unknown>>,
  exchange: ExchangeLogin,
  language: Language,
): Promise<CallOutcome<z.infer<Output>>> {
  const { origin } = exchange;
  let status: number;
  let body: unknown;
  try {
    const response = await fetch(addressOf(contract, input, origin), {
      method: contract.method,
      headers: {
        authorization: `Bearer ${exchange.token}`,
        accept: "application/json",
        "accept-language": language,
        ...(hasBody(contract) ? { "content-type": "application/json" } : {}),
        ...(isRepeatable(contract) ? { "idempotency-key": randomUUID() } : {}),
        ...(contract.ifMatch === undefined ? {} : seenHeader(input[contract.ifMatch])),
      },
      ...(hasBody(contract) ? { body: JSON.stringify(besideTheAddress(contract, input)) } : {}),
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    status = response.status;
    body = parsed(await response.text());
  } catch {
    return { kind: "unreachable", origin };
  }

  if (status >= 400) return { kind: "problem", status, document: body };
  const answer = contract.output.safeParse(body);
  return answer.success ? { kind: "answer", answer: answer.data } : { kind: "not-understood", origin, status };
}

function seenHeader(seen: unknown): Readonly<Record<string, string>> {
  return seen === "none" ? { "if-none-match": "*" } : { "if-match": `"${written(seen)}"` };
}

/** What of the input is in neither the path nor a header. */
function besideTheAddress(contract: Contract, input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const elsewhere = fieldsElsewhere(contract);
  return Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.includes(name)));
}

function addressOf(contract: Contract, input: Readonly<Record<string, unknown>>, origin: string): URL {
  const path = contract.path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(written(input[name])));
  const address = new URL(path, origin);
  if (hasBody(contract)) return address;
  for (const [name, value] of Object.entries(besideTheAddress(contract, input))) {
    if (value !== undefined) address.searchParams.set(name, written(value));
  }
  return address;
}

/** What an address holds is texts and numbers. */
function written(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
