import routes from "../../../docs/openapi/routes.json" with { type: "json" };
import { newId } from "../../operation/ids.ts";
import { newEnvironment } from "../../operation/need.ts";
import { failureFields } from "../../platform/failure-fields.ts";
import type { HttpEvent } from "../../platform/http-binding.ts";
import { headerOf } from "../../platform/http-binding.ts";
import { functionLog } from "../../platform/needs.ts";
import { inRequest, requestId } from "../../platform/request-scope.ts";
import { unroutedAnswer } from "../../platform/unrouted-answer.ts";

const log = newEnvironment()(functionLog);

const answered = (event: HttpEvent) => {
  const { method, path } = event.requestContext.http;
  const asked = { method, path, acceptLanguage: headerOf(event, "accept-language") };
  const answer = unroutedAnswer(routes, asked, requestId());
  log("call-refused", { status: answer.statusCode });
  return answer;
};

/** What the gateway has no route for (docs/adr/0034-one-door.md). */
export const handler = inRequest({ operation: "answerUnrouted" }, newId, async (event: HttpEvent) => {
  try {
    return await Promise.resolve(answered(event));
  } catch (failure) {
    log("call-failed", { ...failureFields(failure) });
    throw failure;
  }
});
