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

const tokens = new Map<string, Promise<string>>();

/** The exchange of this suite. */
export function startedExchange(): StartedExchange {
  return inject("exchange");
}

/**
 * The access token of a demo person or system (keys of lib/local/demo-people.ts); one real flow for each in a test
 * file.
 */
export function tokenFor(actorKey: string): Promise<string> {
  const { origin, systemSecrets } = startedExchange();
  const secret = systemSecrets[actorKey];
  const known =
    tokens.get(actorKey) ??
    (secret === undefined ? signInPerson(origin, actorKey) : signInSystem(origin, actorKey, secret));
  tokens.set(actorKey, known);
  return known;
}
