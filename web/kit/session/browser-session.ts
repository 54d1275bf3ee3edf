import * as z from "zod/mini";
import { toldSession } from "../../../functions/identity/told-session.ts";
import type { ToldSession } from "../../../functions/identity/told-session.ts";

/** What came of asking: a session, none, or no answer. */
export type AskedSession = ToldSession | "nobody" | "unreachable";

/** Why nobody is signed in, or out, after having tried. */
export type SignInFailure = "refused" | "issuer-unreachable" | "window-blocked" | "still-signed-in";

/** What a page in a frame fetches the session with that a window of its own has signed in to. */
export interface Handover {
  readonly handover: string;
  readonly verifier: string;
}

/** Where a page is shown: by itself, or in the frame of a journal system's, where it has cookies of its own. */
export type Shown = "page" | "frame";

type Fetch = (address: string, request: RequestInit) => Promise<Response>;

const left = z.strictObject({ next: z.exactOptional(z.string()) });

const nobodyStatus = 204;

/** Asks who is signed in in this browser, and renews it. The browser keeps what the calls then carry. */
export async function askSession(shown: Shown, fetched?: Handover, send: Fetch = fetch): Promise<AskedSession> {
  const answer = await post("session", { shown, ...fetched }, send);
  if (answer?.status === nobodyStatus) return "nobody";
  const read = z.safeParse(toldSession, answer?.ok === true ? await answer.json().catch(() => undefined) : undefined);
  return read.success ? read.data : "unreachable";
}

/**
 * Ends the session in this browser.
 *
 * @param to where the browser comes back to: a path of an application
 * @returns where it goes now to end the session of the identity provider too, which nothing is of a frame; undefined
 *   where the issuer does not answer, and the session goes on
 */
export async function endSession(
  shown: Shown,
  to: string,
  send: Fetch = fetch,
): Promise<{ readonly next?: string } | undefined> {
  const asked = shown === "frame" ? { shown } : { shown, to };
  const answer = await post("sign-out", asked, send);
  const read = z.safeParse(left, answer?.ok === true ? await answer.json().catch(() => undefined) : undefined);
  return read.success ? read.data : undefined;
}

/** Where a browser goes to sign in. */
export interface SignInWanted {
  /** Where it comes back to: a path of an application. */
  readonly to: string;
  /** How somebody signs in, and whom the identity provider may expect: `siths:<whom>`; without it they are asked. */
  readonly hint?: string | undefined;
  /** Of a page in a frame: what it shows the verifier of. */
  readonly challenge?: string;
}

/** The address where a sign-in begins. */
export function signInAddress({ to, hint, challenge }: SignInWanted): string {
  const question = new URLSearchParams({
    to,
    ...(hint === undefined ? {} : { hint }),
    ...(challenge === undefined ? {} : { challenge }),
  });
  return `/auth/browser/sign-in?${question.toString()}`;
}

function post(what: "session" | "sign-out", asked: object, send: Fetch): Promise<Response | undefined> {
  return send(`/auth/browser/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  }).catch(() => undefined);
}
