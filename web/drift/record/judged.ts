import type { ApiResult } from "../../kit/call-api.ts";
import type { Judged } from "./use-editing.ts";

type Read<Input> =
  | { readonly success: true; readonly data: Input }
  | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: PropertyKey[] }[] } };

/**
 * What a contract's own input says of what was typed.
 *
 * @param fieldOf the names of fields that the contract calls otherwise, by what it calls them
 */
export function judged<Input>(
  read: Read<Input>,
  fieldOf: Readonly<Record<string, string>>,
  send: (input: Input, idempotencyKey: string) => Promise<ApiResult<unknown>>,
): Judged {
  if (read.success) return { send: (idempotencyKey) => send(read.data, idempotencyKey) };
  const named = read.error.issues.flatMap(({ path }) => path.map(String));
  return { faults: named.map((name) => fieldOf[name] ?? name) };
}
