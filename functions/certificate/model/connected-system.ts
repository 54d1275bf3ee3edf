import type { UnconfirmedReason } from "./confirmation.ts";
import type { IssuingPlace } from "./issuing-place.ts";

/** What a token of a system may be used for at most. */
export const systemScopes = ["intyg:register", "recipient:message"] as const;

export type SystemScope = (typeof systemScopes)[number];

/**
 * The connection of a system that calls the exchange: what it is for, and for whom it acts. It is a record, so that a
 * new system is entered, and one that does harm is stopped, without a release (docs/domain/access.md, Systems).
 */
export interface ConnectedSystem {
  /** By which it gets its tokens; never changed. */
  readonly clientId: string;
  /** What people call it. */
  readonly name: string;
  readonly hsaId: string;
  /** Where whoever runs it is reached: an address of a function, and not a person's. */
  readonly contact: string;
  readonly certificates: SystemCertificates;
  readonly scopes: readonly SystemScope[];
  /** HSA-ids of the care providers at all of whose units it acts. */
  readonly careProviders: readonly string[];
  /** HSA-ids of the care units that it acts for besides, each with the care provider that the Directory has it with. */
  readonly units: readonly string[];
  /** What is done with a certificate that carries no signature. */
  readonly unsigned: Untold;
  /** What is done with one of which something else is not confirmed (`unconfirmedReasons`). */
  readonly unconfirmed: Untold;
  readonly state: "active" | "stopped";
  /** First day on which it may call, in Sweden, YYYY-MM-DD. */
  readonly from: string;
  /** The last one likewise; without it, it goes on. */
  readonly to?: string;
}

/** What becomes of a certificate that nobody here can vouch for; stored, it is shown as not confirmed. */
export const untold = ["refused", "stored"] as const;

export type Untold = (typeof untold)[number];

/** A client id. What is longer is none, and no table takes it as a key. */
export const clientIdForm = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** The issuer's own clients for browsers and terminals, and digits enough to be a person's number or an HSA-id. */
const reserved = /^(?:browsers|terminal)$|\d{6}(?:\d{2})?[-.:]?\d{4}/i;

/** Whether a new system may have this client id: one that stands for nothing else, in a token or in a log. */
export function isFreeOfMeaning(clientId: string): boolean {
  return !reserved.test(clientId);
}

/** The client certificates that a system is known by. */
export interface SystemCertificates {
  /** Distinguished name (RFC 4514). */
  readonly subject?: string;
  /** SHA-256 of the certificate's DER in base64url (`x5t#S256`, RFC 8705 §3.1), of each while one is renewed. */
  readonly thumbprints: readonly string[];
}

/** Whether a system may call on a day, and why it may not. */
export type SystemStanding = "connected" | "stopped" | "not-yet" | "ended";

/** @param day in Sweden, YYYY-MM-DD */
export function standingOf({ state, from, to }: ConnectedSystem, day: string): SystemStanding {
  if (state === "stopped") return "stopped";
  if (day < from) return "not-yet";
  return to !== undefined && day > to ? "ended" : "connected";
}

/**
 * Whether a system acts for a place: for all of its care provider's, or for that very unit, where the Directory has it
 * with this care provider. Else whoever acts for one unit would act at any care provider that it cares to name.
 *
 * @param knownProvider HSA-id of the care provider that the Directory has the unit with; undefined where it has no such
 *   unit
 */
export function actsFor(
  system: ConnectedSystem,
  { unit, careProvider }: IssuingPlace,
  knownProvider: string | undefined,
): boolean {
  return actsForAllOf(system, careProvider) || (system.units.includes(unit) && knownProvider === careProvider);
}

/** Whether a system acts for all units of a care provider. */
export function actsForAllOf({ careProviders }: ConnectedSystem, careProvider: string): boolean {
  return careProviders.includes(careProvider);
}

/** Whether a system's connection lets a certificate in of which this is not confirmed. */
export function takes({ unsigned, unconfirmed }: ConnectedSystem, reasons: readonly UnconfirmedReason[]): boolean {
  return reasons.every((reason) => (reason === "unsigned" ? unsigned : unconfirmed) === "stored");
}

/** Whether an operation that asks for this scope is for systems at all; undefined is one that any token will do for. */
export function isForSystems(scope: string | undefined): boolean {
  return scope === undefined || systemScopes.some((one) => one === scope);
}

/** Whether its tokens are good for this; `scope` undefined is what any token is good for. */
export function isFor({ scopes }: ConnectedSystem, scope: string | undefined): boolean {
  return scope === undefined || scopes.some((one) => one === scope);
}
