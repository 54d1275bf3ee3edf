import { useEffect, useRef, useState } from "react";
import type * as z from "zod/mini";
import type { Contract } from "../../../functions/operation/contract.ts";
import { isRepeatable } from "../../../functions/operation/contract.ts";
import type { Language } from "../../../functions/operation/chosen-language.ts";
import { callApi } from "../call-api.ts";
import type { ApiResult, Unchanging } from "../call-api.ts";
import { isSignedOut } from "../problem.ts";
import { keepSignIn, recallSignIn, renewSignIn, signOut } from "../sign-in.ts";
import type { SignedIn } from "../sign-in.ts";
import { renewing } from "./renewal.ts";
import { hearRenewed, tellRenewed } from "./renewed-elsewhere.ts";
import { phaseOf } from "./session-life.ts";
import type { SessionPhase } from "./session-life.ts";
import { hearSignedInAgain } from "./sign-in-again.ts";

/** Where a call is made from. */
interface Place {
  readonly language: Language;
  readonly unit?: string;
  readonly idempotencyKey?: string;
}

export interface TokenHolder {
  readonly signedIn?: SignedIn;
  readonly phase: SessionPhase;
  readonly isOther: boolean;
  /** Calls with the token that is good now, and waits where none is. */
  readonly send: <C extends Contract>(
    contract: C,
    input: Unchanging<z.input<C["input"]>>,
    place: Place,
  ) => Promise<ApiResult<z.output<C["output"]>>>;
  /** The token that is good now, renewed where it is time; undefined where nobody is signed in. */
  readonly freshToken: () => Promise<string | undefined>;
  leave(): void;
}

/** Keeps the token of whoever signed in, its time, and the calls that wait for a new one. */
export function useToken(): TokenHolder {
  const [signedIn, setSignedIn] = useState(() => recallSignIn(sessionStorage, Date.now()));
  const [phase, setPhase] = useState<SessionPhase>("going");
  const [isOther, setIsOther] = useState(false);
  // A call that has waited takes the token there is then, not the one there was when it began.
  const current = useRef(signedIn);
  const waiting = useRef<(() => void)[]>([]);
  const subject = signedIn?.subject;
  const take = (as: SignedIn): void => {
    keepSignIn(as, sessionStorage);
    current.current = as;
    setSignedIn(as);
  };
  const [renewed] = useState(() =>
    renewing({
      current: () => current.current,
      renew: (as) => renewSignIn(location.origin, as, Date.now()),
      take: (as) => {
        const used = current.current?.refreshToken;
        take(as);
        if (used !== undefined) tellRenewed(used, as);
      },
      end: () => {
        if (current.current !== undefined) take({ ...current.current, expiresAt: Date.now() });
      },
      alone: (work) => navigator.locks.request("intyg-renewal", work),
      now: Date.now,
    }),
  );

  useEffect(() => {
    if (signedIn === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const { phase: now, lasts } = phaseOf(signedIn.expiresAt, Date.now());
      setPhase(now);
      if (lasts !== undefined) timer = setTimeout(look, lasts);
    };
    look();
    return () => {
      clearTimeout(timer);
    };
  }, [signedIn]);

  useEffect(() => {
    if (subject === undefined) return undefined;
    return hearSignedInAgain((again) => {
      setIsOther(again.subject !== subject);
      if (again.subject !== subject) return;
      take(again);
      for (const goOn of waiting.current.splice(0)) goOn();
    });
  }, [subject]);

  useEffect(
    () =>
      hearRenewed(({ used, as }) => {
        if (current.current?.refreshToken === used) take(as);
      }),
    [],
  );

  const [freshToken] = useState(() => async (): Promise<string | undefined> => {
    await renewed();
    return current.current?.accessToken;
  });
  const [send] = useState((): TokenHolder["send"] => async (contract, input, { idempotencyKey, language, unit }) => {
    for (;;) {
      const accessToken = await freshToken();
      const answer = await callApi(contract, input, {
        language,
        ...(accessToken === undefined ? {} : { accessToken }),
        ...(contract.atUnit === true && unit !== undefined ? { unit } : {}),
        ...(isRepeatable(contract) ? { idempotencyKey: idempotencyKey ?? crypto.randomUUID() } : {}),
      });
      if (answer.ok || !isSignedOut(answer.problem) || current.current === undefined) return answer;
      // Somebody may have signed in again while the call was away.
      if (current.current.accessToken !== accessToken) continue;
      setPhase("ended");
      await new Promise<void>((goOn) => waiting.current.push(goOn));
    }
  });
  const leave = (): void => {
    signOut(sessionStorage);
    current.current = undefined;
    setSignedIn(undefined);
    for (const goOn of waiting.current.splice(0)) goOn();
  };
  return { phase, isOther, send, freshToken, leave, ...(signedIn === undefined ? {} : { signedIn }) };
}
