import type * as z from "zod/mini";
import type { Contract } from "../../../functions/operation/contract.ts";
import type { ApiResult, Unchanging } from "../call-api.ts";

/**
 * Calls an operation as the person, at their unit, in their language; a POST with the key of its press. Where the
 * session has ended it waits until the same person has signed in again, and goes on.
 */
export type Call = <C extends Contract>(
  contract: C,
  input: Unchanging<z.input<C["input"]>>,
  idempotencyKey?: string,
) => Promise<ApiResult<z.output<C["output"]>>>;
