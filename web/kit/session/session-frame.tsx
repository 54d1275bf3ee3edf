import { useCallback, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { readMe } from "../../../functions/identity/me/read-me.contract.ts";
import { callApi } from "../call-api.ts";
import { isSignedOut } from "../problem.ts";
import type { Problem } from "../problem.ts";
import { SealedCopies } from "../saving/sealed-copies.ts";
import { beginSignIn, signOutAddress } from "../sign-in.ts";
import type { SignInOutcome } from "../sign-in.ts";
import { useLanguage } from "../use-language.tsx";
import type { Call } from "./call.ts";
import { LeavingContext } from "./leaving.ts";
import { keepReturnAddress } from "./return-address.ts";
import { SessionContext } from "./session.ts";
import type { OwnUnit, Session, Who } from "./session.ts";
import { hintOf, openSignInWindow } from "./sign-in-again.ts";
import { useLeaving } from "./use-leaving.tsx";
import { useToken } from "./use-token.ts";
import type { TokenHolder } from "./use-token.ts";

const unitKeptAs = "intyg-unit";
/** Signing out leads by the issuer; the page that comes back says that it is done. */
const hasLeftKeptAs = "intyg-has-left";

interface Properties {
  /** Where the issuer sends the browser back to, such as "/webcert/". */
  readonly path: string;
  readonly arrived: SignInOutcome;
  readonly children: ReactNode;
}

/** Keeps who is signed in, and where they work, for everything inside. */
export function SessionFrame({ path, arrived, children }: Properties) {
  const { language } = useLanguage();
  const { signedIn, phase, isOther, send, freshToken, leave } = useToken();
  const [hasLeft, setHasLeft] = useState(recallHasLeft);
  const [unitId, setUnitId] = useState(() => sessionStorage.getItem(unitKeptAs));
  const [copies, setCopies] = useState(newCopies);
  useEffect(() => {
    sessionStorage.removeItem(hasLeftKeptAs);
  }, []);
  useEffect(() => {
    copies.sweep();
  }, [copies]);
  const { mayLeave, question } = useLeaving(copies);

  const goOut = (): void => {
    void copies.forget();
    setCopies(newCopies());
    sessionStorage.removeItem(unitKeptAs);
    setUnitId(null);
    setHasLeft(true);
    leave();
  };
  const signOut = async (): Promise<void> => {
    if (!(await mayLeave("sign-out"))) return;
    const address = await signOutAddress({ origin: location.origin, returnPath: path });
    goOut();
    if (address === undefined) return;
    sessionStorage.setItem(hasLeftKeptAs, "yes");
    location.assign(address);
  };
  const chooseUnit = async ({ hsaId }: OwnUnit): Promise<void> => {
    if (hsaId === unitId || !(await mayLeave("unit"))) return;
    sessionStorage.setItem(unitKeptAs, hsaId);
    setUnitId(hsaId);
  };
  const { who, problem, retry, lookAgain } = useWho(freshToken, signedIn?.subject, goOut);
  const units = who?.kind === "staff" ? who.units : [];
  const unit = units.length === 1 ? units[0] : units.find(({ hsaId }) => hsaId === unitId);
  const unitHsaId = unit?.hsaId;
  const call: Call = useCallback(
    (contract, input, idempotencyKey) =>
      send(contract, input, {
        language,
        ...(unitHsaId === undefined ? {} : { unit: unitHsaId }),
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      }),
    [send, language, unitHsaId],
  );

  const sessionNow = (): Session => {
    if (signedIn === undefined) {
      const signIn = async (hint?: string): Promise<boolean> => {
        keepReturnAddress(location.pathname + location.search, sessionStorage);
        const address = await beginSignIn({ origin: location.origin, returnPath: path }, hint, sessionStorage);
        if (address !== undefined) location.assign(address);
        return address !== undefined;
      };
      return { is: "signed-out", hasLeft, signIn, ...(arrived.is === "failed" ? { failure: arrived.why } : {}) };
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
      chooseUnit: (chosen) => void chooseUnit(chosen),
      lookAgain,
      signInAgain: () => openSignInWindow(path, hintOf(who.kind, signedIn.subject)),
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

/** Asks who the token stands for, once for each person, and when it is looked at again. */
function useWho(freshToken: TokenHolder["freshToken"], subject: string | undefined, onSignedOut: () => void) {
  const { language } = useLanguage();
  const [known, setKnown] = useState<{ readonly subject: string; readonly who: Who }>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const isKnown = known !== undefined && known.subject === subject;
  useEffect(() => {
    if (subject === undefined) return undefined;
    let isGone = false;
    const ask = async (): Promise<void> => {
      const accessToken = await freshToken();
      const answer = await callApi(readMe, {}, { language, ...(accessToken === undefined ? {} : { accessToken }) });
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
