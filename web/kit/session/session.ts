import { createContext, use } from "react";
import type * as z from "zod/mini";
import type { readMe } from "../../../functions/identity/me/read-me.contract.ts";
import type { Problem } from "../problem.ts";
import type { SealedCopies } from "../saving/sealed-copies.ts";
import type { SignInFailure } from "./browser-session.ts";
import type { Call } from "./call.ts";
import type { SessionPhase } from "./session-life.ts";

/** Who is signed in, as the exchange knows them. */
export type Who = z.output<typeof readMe.output>;
/** A care unit where somebody works. */
export type OwnUnit = Extract<Who, { kind: "staff" }>["units"][number];

export interface SignedOutSession {
  readonly is: "signed-out";
  readonly failure?: SignInFailure;
  /** Whether somebody was signed in until now. */
  readonly hasLeft: boolean;
  /**
   * Leaves for the issuer, and comes back to this very page; opens at once where somebody has signed in meanwhile.
   *
   * @returns why not, where it cannot
   */
  signIn(): Promise<SignInFailure | undefined>;
}

/** While somebody is signed in. */
export interface OpenSession {
  readonly is: "open";
  readonly who: Who;
  readonly units: readonly OwnUnit[];
  /** Where the person works now; undefined until it is chosen among several. */
  readonly unit?: OwnUnit;
  readonly phase: SessionPhase;
  /** Whether somebody else signed in where the person was to sign in again. */
  readonly isOther: boolean;
  /** What is kept of what is not saved yet. */
  readonly copies: SealedCopies;
  readonly call: Call;
  /** @returns whether one works there now; not where something that is typed keeps one */
  chooseUnit(unit: OwnUnit): Promise<boolean>;
  /** Asks anew who it is and what waits at the units; until it is answered, what is known stands. */
  lookAgain(): void;
  /** Goes on for another half hour; false where the issuer does not answer. */
  goOn(): Promise<boolean>;
  /** Opens the small window; false where the browser does not let it. */
  signInAgain(): boolean;
  signOut(): void;
}

export type Session =
  | SignedOutSession
  | { readonly is: "opening" }
  | { readonly is: "unopened"; readonly problem: Problem; retry(): void; signOut(): void }
  | OpenSession;

export const SessionContext = createContext<Session>({ is: "opening" });

export function useSession(): Session {
  return use(SessionContext);
}

/** The session of pages that are only shown while somebody is signed in. */
export function useOpenSession(): OpenSession {
  const session = use(SessionContext);
  if (session.is !== "open") throw new Error("Nobody is signed in here");
  return session;
}
