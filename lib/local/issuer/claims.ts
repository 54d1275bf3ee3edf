import { thumbprintOf } from "../edge/client-subject.ts";
import type { DemoPerson, DemoSystem, Role, SignInMethod } from "../demo-people.ts";

/**
 * What an access token says beside its standard claims, the same in production (docs/domain/access.md, Who calls). The
 * unit is not among it: it is a parameter of each call.
 */
export interface ActorClaims {
  /** HSA-id of staff and systems, personnummer (12 digits) of a citizen. */
  readonly person: string;
  readonly person_kind: "staff" | "citizen" | "system";
  readonly role: Role;
  /** How surely the person was identified. */
  readonly acr?: string;
  /** How the person proved who they are. */
  readonly amr?: readonly [SignInMethod];
  /** Of staff only; a patient's name is never in a token. */
  readonly name?: string;
  /** Of systems only: the client certificate that the token is bound to (RFC 8705 §3.1). */
  readonly cnf?: { readonly "x5t#S256": string };
}

/** Level of assurance 3, as the two identity federations write it. */
const assurance: Readonly<Record<SignInMethod, string>> = {
  siths: "http://id.sambi.se/loa/loa3",
  "e-legitimation": "http://id.elegnamnden.se/loa/1.0/loa3",
};

export function claimsOf(actor: DemoPerson | DemoSystem): ActorClaims {
  const who = { person: actor.person, person_kind: actor.kind, role: actor.role };
  if (actor.kind === "system") return { ...who, cnf: { "x5t#S256": thumbprintOf(actor) } };
  const signedIn = { ...who, acr: assurance[actor.signIn], amr: [actor.signIn] as const };
  return actor.name === undefined ? signedIn : { ...signedIn, name: actor.name };
}
