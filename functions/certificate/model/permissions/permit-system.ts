import { actsFor, actsForAllOf, isFor, standingOf, takes } from "../connected-system.ts";
import type { ConnectedSystem } from "../connected-system.ts";
import type { UnconfirmedReason } from "../confirmation.ts";
import type { IssuingPlace } from "../issuing-place.ts";
import type { Rule } from "./permit.ts";
import { allOf, unless } from "./permit.ts";

/** A system that calls with a token, by its record as it stands now. */
export interface CallingSystem {
  readonly system: ConnectedSystem;
  /** Today in Sweden, YYYY-MM-DD. */
  readonly day: string;
  /** What the operation asks for; undefined where any token will do. */
  readonly scope: string | undefined;
}

/** A system, and where a certificate was issued: the one that it brings, or the one that is here. */
interface BringingSystem {
  readonly system: ConnectedSystem;
  readonly place: IssuingPlace;
  /** HSA-id of the care provider that the Directory has the place's unit with; undefined where it has no such unit. */
  readonly knownProvider: string | undefined;
}

/** A system, and the care provider whose certificates it would change wherever they were issued. */
interface BringingForAll {
  readonly system: ConnectedSystem;
  readonly careProvider: string;
}

/** A system, and what is not confirmed of a certificate that it brings. */
interface BringingUnconfirmed {
  readonly system: ConnectedSystem;
  readonly unconfirmed: readonly UnconfirmedReason[];
}

const isConnected: Rule<CallingSystem, "system-not-connected"> = ({ system, day }) =>
  unless(standingOf(system, day) === "connected", "system-not-connected");

const isForThis: Rule<CallingSystem, "system-not-connected"> = ({ system, scope }) =>
  unless(isFor(system, scope), "system-not-connected");

const actsForUnit: Rule<BringingSystem, "unit-not-connected"> = ({ system, place, knownProvider }) =>
  unless(actsFor(system, place, knownProvider), "unit-not-connected");

const actsThroughout: Rule<BringingForAll, "unit-not-connected"> = ({ system, careProvider }) =>
  unless(actsForAllOf(system, careProvider), "unit-not-connected");

const takesUnconfirmed: Rule<BringingUnconfirmed, "unconfirmed-not-taken"> = ({ system, unconfirmed }) =>
  unless(takes(system, unconfirmed), "unconfirmed-not-taken");

export const permitSystem = {
  /** A token was given when the system stood otherwise, maybe: the record decides at each call. */
  call: allOf(isConnected, isForThis),
  register: allOf(actsForUnit),
  /** What it brings may replace, or settle what is asked about, certificates of other units too. */
  "reach-other-units": allOf(actsThroughout),
  /** What its connection says of certificates that nobody here can vouch for. */
  vouch: allOf(takesUnconfirmed),
};
