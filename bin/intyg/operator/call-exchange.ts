import { randomUUID } from "node:crypto";
import type * as z from "zod/mini";
import { pathParameters } from "../../../functions/operation/contract.ts";
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
  input: Readonly<Record<string, string | number | undefined>>,
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
        ...(contract.method === "POST" ? { "content-type": "application/json", "idempotency-key": randomUUID() } : {}),
      },
      ...(contract.method === "POST" ? { body: "{}" } : {}),
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

/** The operator's operations take all they take in the address. */
function addressOf(
  contract: Contract,
  input: Readonly<Record<string, string | number | undefined>>,
  origin: string,
): URL {
  const inPath = pathParameters(contract.path);
  const path = contract.path.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(String(input[name] ?? "")),
  );
  const address = new URL(path, origin);
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && !inPath.includes(name)) address.searchParams.set(name, String(value));
  }
  return address;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
