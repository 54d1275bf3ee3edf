/**
 * Who calls, as the token says. `scopes` are what the token may be used for; each service declares its own
 * (`service.ts`), and one operation asks for exactly one.
 */
export type Actor =
  | { readonly kind: "staff"; readonly hsaId: string; readonly role: string; readonly scopes: readonly string[] }
  | { readonly kind: "citizen"; readonly personId: string; readonly role: string; readonly scopes: readonly string[] }
  | { readonly kind: "system"; readonly clientId: string; readonly role: string; readonly scopes: readonly string[] }
  | { readonly kind: "anybody"; readonly role: "ANYBODY"; readonly scopes: readonly [] };

export const anybody: Actor = { kind: "anybody", role: "ANYBODY", scopes: [] };

/** How a citizen is named where it is said who has done something: whose certificate it is tells who that is. */
export const thePatient = "the patient";

/** A name for the caller that is safe in a key and in a log: a citizen is never written out. */
export function actorReference(actor: Actor): string {
  switch (actor.kind) {
    case "staff":
      return actor.hsaId;
    case "system":
      return actor.clientId;
    case "citizen":
      return thePatient;
    case "anybody":
      return "anybody";
  }
}
