import type { Contract } from "../operation/contract.ts";

/** How to get in, told with a refusal for want of a token or of a scope (RFC 9110 §11.6.1, RFC 6750 §3). */
export function challengeOf({ scope }: Contract, code: string): Readonly<Record<string, string>> {
  if (code === "token-missing")
    return { "www-authenticate": scope === undefined ? "Bearer" : `Bearer scope="${scope}"` };
  return code === "scope-missing" && scope !== undefined
    ? { "www-authenticate": `Bearer error="insufficient_scope", scope="${scope}"` }
    : {};
}
