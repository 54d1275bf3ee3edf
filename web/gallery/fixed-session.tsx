import { useMemo } from "react";
import type { ReactNode } from "react";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { SealedCopies } from "../kit/saving/sealed-copies.ts";
import { SessionContext } from "../kit/session/session.ts";
import type { OpenSession, Session } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";

const careProvider = { hsaId: "SE-GALLERY", name: "Region Norr" };
const waiting = { drafts: 3, questions: 2, passed: 1, near: 0 };
const units = [
  { hsaId: "SE-GALLERY-1", name: "Norra vårdcentralen", careProvider, waiting },
  { hsaId: "SE-GALLERY-4", name: "Norra barnmottagningen", careProvider, partOf: "SE-GALLERY-1", waiting },
  {
    hsaId: "SE-GALLERY-2",
    name: "Södra vårdcentralen",
    careProvider,
    waiting: { drafts: 100, questions: 0, passed: 0, near: 0 },
  },
];

const nothing = (): void => undefined;

/** Somebody who is signed in and whose calls are never answered. */
export function openSession(differs: Partial<OpenSession> = {}): OpenSession {
  return {
    is: "open",
    who: {
      kind: "staff",
      hsaId: "SE-GALLERY-3",
      name: "Anna Andersson",
      role: "doctor",
      scopes: [],
      commissions: [],
      units,
    },
    units,
    phase: "going",
    isOther: false,
    copies: new SealedCopies(localStorage, sessionStorage, Date.now),
    call: () => new Promise<never>(nothing),
    chooseUnit: () => Promise.resolve(true),
    lookAgain: nothing,
    goOn: () => Promise.resolve(false),
    signInAgain: () => false,
    signOut: nothing,
    ...(units[0] === undefined ? {} : { unit: units[0] }),
    ...differs,
  };
}

interface InSessionProperties {
  /** What the server says in it is in the reader's language. */
  readonly session: (language: Language) => Session;
  readonly children: ReactNode;
}

/** Draws a part as it is in a session. */
export function InSession({ session, children }: InSessionProperties) {
  const { language } = useLanguage();
  const value = useMemo(() => session(language), [session, language]);
  return <SessionContext value={value}>{children}</SessionContext>;
}
