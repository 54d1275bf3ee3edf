import type { Scope } from "../../services.ts";
import type { SignInMethod } from "../federation/sign-in-methods.ts";

/** Who is to get a token, as far as it decides what the token may be used for. */
export type TokenHolder =
  | {
      readonly kind: "staff";
      readonly role: string;
      readonly method: SignInMethod;
      /** Whether the directory says that the person runs the exchange. */
      readonly isOperator: boolean;
      /** Whether the directory lets the person see statistics of some care provider. */
      readonly seesStatistics: boolean;
      /** Whether the directory lets the person keep what it says of some care provider. */
      readonly keepsDirectory: boolean;
    }
  /** Who has come to work with an e-legitimation. */
  | { readonly kind: "practitioner"; readonly role: string }
  | { readonly kind: "citizen" };

const care: readonly Scope[] = ["certificate:write", "certificate:read", "certificate:send", "message:write"];

/** What staff of a role may do (docs/domain/access.md, Roles and scopes). Who has none of them may do nothing. */
export const scopesOfRole: ReadonlyMap<string, readonly Scope[]> = new Map([
  ["DOCTOR", [...care, "certificate:sign", "certificate:revoke"]],
  ["PRIVATE_DOCTOR", [...care, "certificate:sign", "certificate:revoke"]],
  ["DENTIST", [...care, "certificate:sign", "certificate:revoke"]],
  ["NURSE", care],
  ["MIDWIFE", care],
  ["CARE_ADMIN", care],
]);

const citizens: readonly Scope[] = ["citizen:read", "citizen:send", "citizen:archive"];

/**
 * What a token of this person may be used for at most. Statistics, the running of the exchange and the
 * directory ask for a SITHS card: they concern many people at once.
 */
export function scopesFor(holder: TokenHolder): readonly Scope[] {
  if (holder.kind === "citizen") return citizens;
  if (holder.kind === "practitioner") return ["practice:write", ...(scopesOfRole.get(holder.role) ?? [])];
  const withCard = holder.method === "siths";
  return [
    ...(scopesOfRole.get(holder.role) ?? []),
    ...(withCard && holder.seesStatistics ? (["statistics:read"] as const) : []),
    ...(withCard && holder.isOperator ? (["operator"] as const) : []),
    ...(withCard && holder.keepsDirectory ? (["directory:write"] as const) : []),
  ];
}

/** The way of signing in that a code, a token or a session remembers (`amr`, RFC 8176); without one, the weaker. */
export function signInMethodOf(amr: readonly string[] | undefined): SignInMethod {
  return amr?.includes("siths") === true ? "siths" : "e-legitimation";
}
