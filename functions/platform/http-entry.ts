import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { isOpen } from "../operation/contract.ts";
import { newId } from "../operation/ids.ts";
import { newEnvironment } from "../operation/need.ts";
import type { Need, Provide } from "../operation/need.ts";
import type { AnyOperation } from "../operation/operation.ts";
import type { Refusal } from "../operation/result.ts";
import { refused } from "../operation/result.ts";
import { runOperation } from "../operation/run-operation.ts";
import type { OperationPorts } from "../operation/run-operation.ts";
import { door } from "./door/door.ts";
import { withDeprecation } from "./deprecation-headers.ts";
import { headerOf } from "./http-binding.ts";
import type { HttpBinding, HttpEvent, HttpResponse } from "./http-binding.ts";
import { isTooLarge } from "./http-body.ts";
import { failureFields } from "./failure-fields.ts";
import { functionLog } from "./needs.ts";
import { inRequest, requestId } from "./request-scope.ts";
import { toldFailure } from "./told-failure.ts";

/** A function answers this long before its platform ends it, so that the caller and the log learn why. */
const answeredBeforeEndMs = 500;

/** How an operation is reached over HTTP. */
export interface HttpEntry {
  readonly operation: AnyOperation;
  readonly binding: HttpBinding;
  /** What runs operations on the stage's tables. */
  readonly ports: Need<OperationPorts>;
}

/**
 * The Lambda handler of an operation. What every entry needs goes around it: a request of its own in the log, a limit
 * to what is read, an answer in time, and a problem in place of a failure.
 */
export function httpEntry({ operation, binding, ports }: HttpEntry, the: Provide = newEnvironment()) {
  const { contract } = operation;
  const needs = operation.needs(the);
  const given = the(ports);
  const log = the(functionLog);
  // Where anybody may call, nobody is asked who they are.
  const identify = isOpen(contract) ? () => refused("token-missing") : the(door);

  const refuse = (refusal: Refusal, event: HttpEvent) => binding.renderRefusal(contract, refusal, event, requestId());

  async function answer(event: HttpEvent): Promise<HttpResponse> {
    const startedAt = performance.now();
    const request = {
      id: requestId(),
      caller: await identify(event),
      careUnit: headerOf(event, "care-unit"),
      idempotencyKey: headerOf(event, "idempotency-key"),
      read: () => binding.read(contract, event),
    };
    const result = await runOperation(operation, request, needs, given);
    const ms = Math.round(performance.now() - startedAt);
    if (result.ok) {
      log("call-done", { ms });
      return binding.renderAnswer(contract, result.value, event);
    }
    log("call-refused", { ms, refusal: result.refusal.code });
    return refuse(result.refusal, event);
  }

  const bodyLimit: middy.MiddlewareObj<HttpEvent, HttpResponse> = {
    before: ({ event }) => {
      if (!isTooLarge(event)) return undefined;
      log("call-refused", { refusal: "body-too-large" });
      return refuse({ code: "body-too-large" }, event);
    },
  };

  /** What was thrown: for the caller a mute problem, in the log its class and place. */
  const failuresAsProblems: middy.MiddlewareObj<HttpEvent, HttpResponse> = {
    onError: (request) => {
      const { code, refusal } = toldFailure(request.error);
      log(code, { ...failureFields(request.error) });
      request.response = refuse(refusal, request.event);
    },
  };

  const handler = middy<HttpEvent, HttpResponse>({ timeoutEarlyInMillis: answeredBeforeEndMs })
    .use([bodyLimit, failuresAsProblems])
    .handler(answer);
  return inRequest({ operation: contract.id }, newId, async (event: HttpEvent, context: Context) =>
    withDeprecation(contract, event, await handler(event, context)),
  );
}
