import { useCallback, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { isSignedOut } from "../problem.ts";
import type { Problem } from "../problem.ts";
import { SealedCopies } from "../saving/sealed-copies.ts";
import { useLanguage } from "../use-language.tsx";
import { askWho } from "./ask-who.ts";
import { endSession } from "./browser-session.ts";
import type { SignInFailure } from "./browser-session.ts";
import type { Call } from "./call.ts";
import { leaveToSignIn } from "./leave-to-sign-in.ts";
import { LeavingContext } from "./leaving.ts";
import { SessionContext } from "./session.ts";
import type { OwnUnit, Session, Who } from "./session.ts";
import { hintOf } from "./sign-in-hint.ts";
import { openSignInWindow } from "./sign-in-window.ts";
import { useLeaving } from "./use-leaving.tsx";
import { useSignedIn } from "./use-signed-in.ts";
import type { SignedInHolder } from "./use-signed-in.ts";
import { shownHere } from "./shown-here.ts";

const unitKeptAs = "intyg-unit";
/** Whose the tab's unit and copies are. */
const subjectKeptAs = "intyg-subject";
/** Signing out leads by the issuer; the page that comes back says that it is done. */
const hasLeftKeptAs = "intyg-has-left";

interface Properties {
  /** Where the application is, such as "/webcert/". */
  readonly path: string;
  /** Whether a sign-in has just been refused or given up. */
  readonly wasRefused: boolean;
  readonly children: ReactNode;
}

/** Keeps who is signed in, and where they work, for everything inside. */
export function SessionFrame({ path, wasRefused, children }: Properties) {
  const { language } = useLanguage();
  const [hasLeft, setHasLeft] = useState(recallHasLeft);
  const [failure, setFailure] = useState<SignInFailure | undefined>(wasRefused ? "refused" : undefined);
  const [unitId, setUnitId] = useState(() => sessionStorage.getItem(unitKeptAs));
  const [copies, setCopies] = useState(newCopies);
  const { signedIn, looked, phase, isOther, send, freshProof, look, heed, leave } = useSignedIn(() => {
    if (copies.unsavedAt.length > 0) return false;
    goOut();
    return true;
  });
  useEffect(() => {
    sessionStorage.removeItem(hasLeftKeptAs);
  }, []);
  useEffect(() => {
    copies.sweep();
  }, [copies]);
  const { mayLeave, question } = useLeaving(copies);

  const forget = (): void => {
    void copies.forget();
    setCopies(newCopies());
    sessionStorage.removeItem(unitKeptAs);
    setUnitId(null);
  };
  const goOut = (hasEnded = false): void => {
    forget();
    sessionStorage.removeItem(subjectKeptAs);
    setHasLeft(true);
    leave(hasEnded);
  };
  const subject = signedIn?.subject;
  useEffect(() => {
    if (subject === undefined) return;
    const before = sessionStorage.getItem(subjectKeptAs);
    sessionStorage.setItem(subjectKeptAs, subject);
    // Another tab has signed them in: what is kept in this one is not theirs.
    if (before !== null && before !== subject) forget();
    setFailure(undefined);
  }, [subject]);
  const signOut = async (): Promise<void> => {
    if (!(await mayLeave("sign-out"))) return;
    // Cookies are the browser's: whoever it is now is not signed out by who was before.
    if (isOther) {
      goOut();
      return;
    }
    const ended = await endSession(shownHere(), path);
    setFailure(ended === undefined ? "still-signed-in" : undefined);
    goOut(ended !== undefined);
    if (ended === undefined) setHasLeft(false);
    if (ended?.next === undefined) return;
    sessionStorage.setItem(hasLeftKeptAs, "yes");
    location.assign(ended.next);
  };
  const chooseUnit = async ({ hsaId }: OwnUnit): Promise<boolean> => {
    if (hsaId === unitId) return true;
    if (!(await mayLeave("unit"))) return false;
    sessionStorage.setItem(unitKeptAs, hsaId);
    setUnitId(hsaId);
    return true;
  };
  const { who, problem, retry, lookAgain } = useWho(freshProof, subject, goOut);
  const units = who?.kind === "staff" ? who.units : [];
  const unit = units.length === 1 ? units[0] : units.find(({ hsaId }) => hsaId === unitId);
  const unitHsaId = unit?.hsaId;
  const call: Call = useCallback(
    async (contract, input, idempotencyKey) => {
      const answer = await send(contract, input, {
        language,
        ...(unitHsaId === undefined ? {} : { unit: unitHsaId }),
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      });
      // There is something to accept that was not there when it was asked who it is.
      if (!answer.ok && answer.problem.code === "agreement-not-accepted") lookAgain();
      return answer;
    },
    [send, language, unitHsaId],
  );
  const signInByWindow = (hint?: string): boolean => openSignInWindow(path, hint, heed);

  const sessionNow = (): Session => {
    if (signedIn === undefined) {
      if (looked === undefined) return { is: "opening" };
      const told = failure ?? (looked === "unreachable" ? "issuer-unreachable" : undefined);
      const signIn = async (): Promise<SignInFailure | undefined> => {
        if (shownHere() === "frame") return signInByWindow() ? undefined : "window-blocked";
        const now = await look();
        if (now === "nobody") leaveToSignIn(path, sessionStorage);
        return now === "unreachable" ? "issuer-unreachable" : undefined;
      };
      return { is: "signed-out", hasLeft, signIn, ...(told === undefined ? {} : { failure: told }) };
    }
    if (problem !== undefined) return { is: "unopened", problem, retry, signOut: () => void signOut() };
    if (who === undefined) return { is: "opening" };
    return {
      is: "open",
      who,
      units,
      phase,
      isOther,
      copies,
      call,
      signOut: () => void signOut(),
      chooseUnit,
      lookAgain,
      goOn: async () => (await look()) !== "unreachable",
      signInAgain: () => signInByWindow(hintOf(who.kind, signedIn.subject)),
      ...(unit === undefined ? {} : { unit }),
    };
  };
  const session = sessionNow();
  const isOpen = session.is === "open";
  useEffect(() => {
    if (!isOpen) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      if (copies.unsavedAt.length > 0) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
    };
  }, [copies, isOpen]);
  const leaving = useMemo(
    () => ({ mayLeave, isUnsavedAt: (address: string) => isOpen && copies.unsavedAt.includes(address) }),
    [mayLeave, copies, isOpen],
  );
  return (
    <LeavingContext value={leaving}>
      <SessionContext value={session}>
        {children}
        {question}
      </SessionContext>
    </LeavingContext>
  );
}

/** Whether this page is the one that comes after signing out. */
function recallHasLeft(): boolean {
  return sessionStorage.getItem(hasLeftKeptAs) !== null;
}

function newCopies(): SealedCopies {
  return new SealedCopies(localStorage, sessionStorage, Date.now);
}

/** Asks who has signed in, once for each person, and when it is looked at again. */
function useWho(freshProof: SignedInHolder["freshProof"], subject: string | undefined, onSignedOut: () => void) {
  const { language } = useLanguage();
  const [known, setKnown] = useState<{ readonly subject: string; readonly who: Who }>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const isKnown = known !== undefined && known.subject === subject;
  useEffect(() => {
    if (subject === undefined) return undefined;
    let isGone = false;
    const ask = async (): Promise<void> => {
      const pageProof = await freshProof();
      const answer = await askWho({ language, ...(pageProof === undefined ? {} : { pageProof }) });
      if (isGone) return;
      if (answer.ok) setKnown({ subject, who: answer.value });
      else if (isKnown) return;
      else if (isSignedOut(answer.problem)) onSignedOut();
      else setProblem(answer.problem);
    };
    void ask();
    return () => {
      isGone = true;
    };
    // Language and what to do at the end are those of the moment; only another person is asked about again.
  }, [subject, attempt]);
  const lookAgain = (): void => {
    setAttempt((before) => before + 1);
  };
  const retry = (): void => {
    setProblem(undefined);
    lookAgain();
  };
  return { retry, lookAgain, ...(isKnown ? { who: known.who } : {}), ...(problem === undefined ? {} : { problem }) };
}
