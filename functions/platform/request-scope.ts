import { AsyncLocalStorage } from "node:async_hooks";

/** What each line of the log says beside its own fields. */
interface RequestScope {
  readonly requestId: string;
  readonly operation: string;
}

interface Invocation {
  readonly scope: RequestScope;
  readonly timeLeft: () => number;
}

const invocations = new AsyncLocalStorage<Invocation>();

/** As much of Lambda's context as tells how long the function may run yet. */
interface Limited {
  readonly getRemainingTimeInMillis?: () => number;
}

/** A handler whose invocations have an id each, known to everything they log. */
export function inRequest<Event, Context extends Limited | undefined, Response>(
  named: { readonly operation: string },
  newId: () => string,
  handler: (event: Event, context: Context) => Promise<Response>,
): (event: Event, context: Context) => Promise<Response> {
  return (event, context) => {
    const scope = { ...named, requestId: newId() };
    const timeLeft = () => context?.getRemainingTimeInMillis?.() ?? Infinity;
    return invocations.run({ scope, timeLeft }, () => handler(event, context));
  };
}

/** The request that is being answered; empty outside one. */
export function requestScope(): Partial<RequestScope> {
  return invocations.getStore()?.scope ?? {};
}

/** The id of the request that is being answered. */
export function requestId(): string {
  const scope = invocations.getStore()?.scope;
  if (scope === undefined) throw new TypeError("No request is being answered");
  return scope.requestId;
}

/** Milliseconds until the platform ends the function; without end outside a request. */
export function timeLeft(): number {
  return invocations.getStore()?.timeLeft() ?? Infinity;
}
