import { useEffect, useRef, useState } from "react";
import type * as z from "zod/mini";
import type { ToldSession } from "../../../functions/identity/told-session.ts";
import type { Contract } from "../../../functions/operation/contract.ts";
import { isRepeatable } from "../../../functions/operation/contract.ts";
import type { Language } from "../../../functions/operation/chosen-language.ts";
import { callApi } from "../call-api.ts";
import type { ApiResult, Unchanging } from "../call-api.ts";
import { isSignedOut } from "../problem.ts";
import { askSession } from "./browser-session.ts";
import type { AskedSession } from "./browser-session.ts";
import { renewing } from "./renewal.ts";
import { openSessionChannel } from "./session-channel.ts";
import type { SessionChannel, SessionNews } from "./session-channel.ts";
import { phaseOf } from "./session-life.ts";
import type { SessionPhase } from "./session-life.ts";
import { signedInAs } from "./signed-in.ts";
import type { SignedIn } from "./signed-in.ts";
import { shownHere } from "./shown-here.ts";

/** Where a call is made from. */
interface Place {
  readonly language: Language;
  readonly unit?: string;
  readonly idempotencyKey?: string;
}

/** What came of asking who is signed in in this browser. */
export type Looked = "somebody" | "nobody" | "unreachable";

export interface SignedInHolder {
  readonly signedIn?: SignedIn;
  /** What came of the first question; absent until it is answered. */
  readonly looked?: Looked;
  readonly phase: SessionPhase;
  readonly isOther: boolean;
  /** Calls as who is signed in now, and waits where nobody is any more. */
  readonly send: <C extends Contract>(
    contract: C,
    input: Unchanging<z.input<C["input"]>>,
    place: Place,
  ) => Promise<ApiResult<z.output<C["output"]>>>;
  /** What a call shows now, renewed where it is time; undefined where nobody is signed in. */
  readonly freshProof: () => Promise<string | undefined>;
  /** Asks who is signed in in this browser, and so goes on with the session. */
  readonly look: () => Promise<Looked>;
  /** Takes what has been asked for. */
  readonly heed: (asked: AskedSession) => Looked;
  /** Forgets who was signed in, in this tab; the others hear of it where the browser's session has ended. */
  leave(hasEnded: boolean): void;
}

/**
 * Keeps who is signed in, their time, and the calls that wait for them to sign in again.
 *
 * @param onLeft called when somebody has signed out in another tab; false where the page has to stay, as when a session
 *   ends
 */
export function useSignedIn(onLeft: () => boolean): SignedInHolder {
  const [signedIn, setSignedIn] = useState<SignedIn>();
  const [looked, setLooked] = useState<Looked>();
  const [phase, setPhase] = useState<SessionPhase>("going");
  const [isOther, setIsOther] = useState(false);
  // A call that has waited goes on as who is signed in then, not as who was when it began.
  const current = useRef(signedIn);
  const waiting = useRef<(() => void)[]>([]);
  const channel = useRef<SessionChannel>(undefined);
  const whenLeft = useRef(onLeft);
  useEffect(() => {
    whenLeft.current = onLeft;
  });

  const hold = (as: SignedIn | undefined): void => {
    current.current = as;
    setSignedIn(as);
  };
  const goOn = (): void => {
    for (const resume of waiting.current.splice(0)) resume();
  };
  const end = (): void => {
    if (current.current !== undefined) hold({ ...current.current, expiresAt: Date.now() });
  };
  const take = (told: ToldSession): void => {
    const other = current.current !== undefined && current.current.subject !== told.subject;
    setIsOther(other);
    // Cookies are the browser's: nobody goes on here as who another tab has signed in.
    if (other) {
      end();
      return;
    }
    hold(signedInAs(told, Date.now()));
    goOn();
  };
  const [heed] = useState(() => (asked: AskedSession): Looked => {
    if (asked === "unreachable") return asked;
    if (asked === "nobody") {
      end();
      return asked;
    }
    take(asked);
    channel.current?.tell(asked);
    return "somebody";
  });
  const [look] = useState(() => async (): Promise<Looked> => heed(await askSession(shownHere())));
  const [renewed] = useState(() =>
    renewing({
      current: () => current.current,
      renew: look,
      alone: (work) => navigator.locks.request("intyg-renewal", work),
      now: Date.now,
    }),
  );

  useEffect(() => {
    const hear = (news: SessionNews): void => {
      if (news !== "left") take(news);
      else if (current.current !== undefined && !whenLeft.current()) end();
    };
    channel.current = openSessionChannel(hear);
    void look().then(setLooked);
    return () => channel.current?.close();
  }, []);

  useEffect(() => {
    if (signedIn === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = (): void => {
      const { phase: now, lasts } = phaseOf(signedIn.expiresAt, Date.now());
      setPhase(now);
      if (lasts !== undefined) timer = setTimeout(tick, lasts);
    };
    tick();
    return () => {
      clearTimeout(timer);
    };
  }, [signedIn]);

  const [freshProof] = useState(() => async (): Promise<string | undefined> => {
    await renewed();
    return current.current?.proof;
  });
  const [send] = useState((): SignedInHolder["send"] => async (contract, input, { idempotencyKey, language, unit }) => {
    for (let hasLooked = false; ;) {
      const pageProof = await freshProof();
      const answer = await callApi(contract, input, {
        language,
        ...(pageProof === undefined ? {} : { pageProof }),
        ...(contract.atUnit === true && unit !== undefined ? { unit } : {}),
        ...(isRepeatable(contract) ? { idempotencyKey: idempotencyKey ?? crypto.randomUUID() } : {}),
      });
      if (answer.ok || !isSignedOut(answer.problem) || current.current === undefined) return answer;
      // Somebody may have signed in again while the call was away.
      if (current.current.proof !== pageProof) continue;
      // Or only the cookie is gone: the issuer knows, and is asked once.
      if (!hasLooked && !isOver(current.current)) {
        hasLooked = true;
        if ((await look()) === "somebody" && !isOver(current.current)) continue;
      }
      setPhase("ended");
      await new Promise<void>((resume) => waiting.current.push(resume));
      hasLooked = false;
    }
  });
  const leave = (hasEnded: boolean): void => {
    if (hasEnded) channel.current?.tell("left");
    hold(undefined);
    setIsOther(false);
    goOn();
  };
  return {
    phase,
    isOther,
    send,
    freshProof,
    look,
    heed,
    leave,
    ...(signedIn === undefined ? {} : { signedIn }),
    ...(looked === undefined ? {} : { looked }),
  };
}

function isOver({ expiresAt }: SignedIn): boolean {
  return expiresAt <= Date.now();
}
