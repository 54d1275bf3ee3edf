import middy from "@middy/core";
import { newId } from "../operation/ids.ts";
import type { Provide } from "../operation/need.ts";
import { failureFields } from "./failure-fields.ts";
import { functionLog } from "./needs.ts";
import { inRequest } from "./request-scope.ts";

/**
 * The Lambda handler of what nobody waits for: a queue, a stream, a clock. Each invocation has an id in the log; what
 * is thrown is logged and thrown on, so that the platform counts it, rings its alarm and tries again.
 */
export function backgroundEntry<Event, Response>(
  operation: string,
  handle: (event: Event) => Promise<Response>,
  the: Provide,
): (event: Event, context: middy.Request["context"]) => Promise<Response> {
  const log = the(functionLog);
  const handler = middy<Event, Response>({ timeoutEarlyInMillis: 0 })
    .onError(({ error }) => log("run-failed", { ...failureFields(error) }))
    .handler(handle);
  return inRequest({ operation }, newId, handler);
}
