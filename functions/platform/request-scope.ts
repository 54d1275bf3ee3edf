import { AsyncLocalStorage } from "node:async_hooks";

/** What each line of the log says beside its own fields. */
interface RequestScope {
  readonly requestId: string;
  readonly operation: string;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** A handler whose invocations have an id each, known to everything they log. */
export function inRequest<Event, Context, Response>(
  named: { readonly operation: string },
  newId: () => string,
  handler: (event: Event, context: Context) => Promise<Response>,
): (event: Event, context: Context) => Promise<Response> {
  return (event, context) => scopes.run({ ...named, requestId: newId() }, () => handler(event, context));
}

/** The request that is being answered; empty outside one. */
export function requestScope(): Partial<RequestScope> {
  return scopes.getStore() ?? {};
}

/** The id of the request that is being answered. */
export function requestId(): string {
  const scope = scopes.getStore();
  if (scope === undefined) throw new TypeError("No request is being answered");
  return scope.requestId;
}
