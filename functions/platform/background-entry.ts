import middy from "@middy/core";
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
  handle: (event: Event) => Promise<Response>,
  the: Provide,
): (event: Event, context: middy.Request["context"]) => Promise<Response> {
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
  run: () => Promise<Response>,
  the: Provide,
): (event: unknown, context: middy.Request["context"]) => Promise<Response> {
  const log = the(functionLog);
  const job = setting("JOB");
  return backgroundEntry(
    job,
    async () => {
      const response = await run();
      log("job-done", { job });
      return response;
    },
    the,
  );
}
