import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { newId } from "../operation/ids.ts";
import type { Provide } from "../operation/need.ts";
import { failureFields } from "./failure-fields.ts";
import { functionLog } from "./needs.ts";
import { inRequest } from "./request-scope.ts";
import { setting } from "./settings.ts";

/**
 * The Lambda handler of what nobody waits for: a queue, a stream, a clock. Each invocation has an id in the log; what
 * is thrown is logged and thrown on, so that the platform counts it, rings its alarm and tries again.
 */
export function backgroundEntry<Event, Response>(
  operation: string,
  handle: (event: Event, context: Context) => Promise<Response>,
  the: Provide,
): (event: Event, context: Context) => Promise<Response> {
  const log = the(functionLog);
  const handler = middy<Event, Response>({ timeoutEarlyInMillis: 0 })
    .onError(({ error }) => {
      // What came back from here would be the answer, and the failure none.
      log("run-failed", { ...failureFields(error) });
    })
    .handler(handle);
  return inRequest({ operation }, newId, handler);
}

/**
 * The same for what runs by the clock. That it has run is counted under the name that the stack gives it, because
 * nobody else would notice that a clock has stopped.
 */
export function scheduledEntry<Response>(
  run: (context: Context) => Promise<Response>,
  the: Provide,
): (event: unknown, context: Context) => Promise<Response> {
  const log = the(functionLog);
  const job = setting("JOB");
  return backgroundEntry(
    job,
    async (_event, context) => {
      const response = await run(context);
      log("job-done", { job });
      return response;
    },
    the,
  );
}
