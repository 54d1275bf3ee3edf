import routes from "../../../docs/openapi/routes.json" with { type: "json" };
import { newId } from "../../operation/ids.ts";
import { newEnvironment } from "../../operation/need.ts";
import type { HttpEvent } from "../../platform/http-binding.ts";
import { headerOf } from "../../platform/http-binding.ts";
import { functionLog } from "../../platform/needs.ts";
import { inRequest, requestId } from "../../platform/request-scope.ts";
import { unroutedAnswer } from "../../platform/unrouted-answer.ts";

const log = newEnvironment()(functionLog);

/** What the gateway has no route for (docs/adr/0034-one-door.md). */
export const handler = inRequest({ operation: "answerUnrouted" }, newId, (event: HttpEvent) => {
  const { method, path } = event.requestContext.http;
  const answer = unroutedAnswer(
    routes,
    { method, path, acceptLanguage: headerOf(event, "accept-language") },
    requestId(),
  );
  log("call-refused", { status: answer.statusCode });
  return Promise.resolve(answer);
});
