import type { Context } from "aws-lambda";
import { newId } from "../../operation/ids.ts";
import { newEnvironment } from "../../operation/need.ts";
import { failureFields } from "../../platform/failure-fields.ts";
import { functionLog } from "../../platform/needs.ts";
import { inRequest } from "../../platform/request-scope.ts";
import { toldFailure } from "../../platform/told-failure.ts";
import type { GatewayAnswer, GatewayCall } from "./gateway-exchange.ts";
import { tokenIssuer } from "./needs.ts";

const the = newEnvironment();

/** Everything below `/auth`: the issuer's pages, and what OpenID Connect and OAuth ask for. */
export const handler = inRequest<GatewayCall, Context, GatewayAnswer>({ operation: "issuer" }, newId, async (call) => {
  try {
    return await (await the(tokenIssuer)()).answer(call);
  } catch (failure) {
    the(functionLog)(toldFailure(failure).code, { ...failureFields(failure) });
    return { statusCode: 503, headers: { "retry-after": "5", "cache-control": "no-store" } };
  }
});
