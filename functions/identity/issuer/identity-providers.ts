import type { Texts } from "../../operation/chosen-language.ts";
import type { PostedForm } from "../federation/federation.ts";
import type { IdentifiedPerson, SignInMethod } from "../federation/sign-in-methods.ts";
import type { WayIn } from "./issuer-pages.ts";

/** Why nobody was signed in, in words for the person. */
export interface SignInFault {
  /** For the log: a code of the program's own. */
  readonly code: string;
  /** Of the page that says it. */
  readonly status: number;
  readonly words: Texts;
}

export type SignInResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: SignInFault };

/** What is kept of a sign-in that an identity provider has been asked for; of this issuer alone, and used once. */
export interface BegunSignIn {
  /** Where the browser goes. */
  readonly address: string;
  /** Under which the answer is found again. */
  readonly state: string;
  readonly kept: Readonly<Record<string, unknown>>;
}

/** Somebody whom an identity provider has identified. */
export interface SignedInElsewhere {
  readonly person: IdentifiedPerson;
  /** The level of assurance in the provider's own words. */
  readonly acr: string;
  /** By which the provider knows the session when it is to end. */
  readonly idToken: string;
}

/** Those who identify people for us (functions/identity/federation). */
export interface IdentityProviders {
  readonly ways: readonly WayIn[];
  begin(
    way: SignInMethod,
    asked: { readonly redirectUri: string; readonly language: "sv" | "en"; readonly loginHint?: string },
  ): Promise<SignInResult<BegunSignIn>>;
  finish(way: SignInMethod, kept: unknown, callback: URL): Promise<SignInResult<SignedInElsewhere>>;
  /** What the browser posts to end the session there too; undefined where the provider offers no such thing. */
  signOut(
    way: SignInMethod,
    ended: { readonly idToken: string; readonly returnTo: string; readonly state: string },
  ): Promise<PostedForm | undefined>;
}
