import { inject } from "vitest";
import type { LocalExchange } from "../lib/local/exchange.ts";
import { signInPerson, signInSystem } from "../lib/local/sign-in.ts";

/** What the tests of a suite are told about the exchange that was started for them (test/start-exchange.ts). */
export type StartedExchange = Pick<
  LocalExchange,
  | "origin"
  | "emulatorEndpoint"
  | "emulatorPort"
  | "region"
  | "outputs"
  | "systemSecrets"
  | "signingServiceOrigin"
  | "logs"
>;

/** Where a journal system of the tests has its pages, at any port: another site than the exchange's own. */
export const journalHost = "localhost";

/** Half of an access token's life. */
const tokenReuseMilliseconds = 5 * 60 * 1000;
const tokens = new Map<string, { readonly token: Promise<string>; readonly at: number }>();

/** The exchange of this suite. */
export function startedExchange(): StartedExchange {
  return inject("exchange");
}

/**
 * The access token of a demo person or system (keys of lib/local/demo-people.ts); one real flow for each in some
 * minutes of a test file.
 */
export function tokenFor(actorKey: string): Promise<string> {
  const { origin, systemSecrets } = startedExchange();
  const secret = systemSecrets[actorKey];
  const known = tokens.get(actorKey);
  if (known !== undefined && Date.now() - known.at < tokenReuseMilliseconds) return known.token;
  const token = secret === undefined ? signInPerson(origin, actorKey) : signInSystem(origin, actorKey, secret);
  tokens.set(actorKey, { token, at: Date.now() });
  return token;
}
