import type { Assurance } from "./assurance.ts";

/** What a caller's token may be used for; each service declares its own scopes, and one operation asks for one. */
interface Caller {
  readonly role: string;
  readonly scopes: readonly string[];
}

/** A person, and how surely it is that one. */
interface Person extends Caller {
  readonly assurance: Assurance;
}

/** Who calls, as the token says. A system is known by its client certificate. */
export type Actor =
  | (Person & { readonly kind: "staff"; readonly hsaId: string })
  | (Person & { readonly kind: "citizen"; readonly personId: string })
  /** Somebody known by an e-legitimation who has come to work here, and may not yet, or no more. */
  | (Person & { readonly kind: "applicant"; readonly personId: string })
  | (Caller & { readonly kind: "system"; readonly clientId: string })
  | { readonly kind: "anybody"; readonly role: "ANYBODY"; readonly scopes: readonly [] };

export const anybody: Actor = { kind: "anybody", role: "ANYBODY", scopes: [] };

/** The exchange itself, where it does by the clock what nobody asks for. */
export const theExchange: Actor = { kind: "system", clientId: "the exchange", role: "EXCHANGE", scopes: [] };

/** How a citizen is named where it is said who has done something: whose certificate it is tells who that is. */
export const thePatient = "the patient";

/** A name for the caller that is safe in a key and in a log: who is known by a personal number is never written out. */
export function actorReference(actor: Actor): string {
  switch (actor.kind) {
    case "staff":
      return actor.hsaId;
    case "system":
      return actor.clientId;
    case "citizen":
      return thePatient;
    case "applicant":
      return "the applicant";
    case "anybody":
      return "anybody";
  }
}
