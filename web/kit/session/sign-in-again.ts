import { beginSignIn } from "../sign-in.ts";
import type { KeptForSession, SignedIn } from "../sign-in.ts";

/**
 * Signing in again in a window of its own, so that the page stays with what was typed. The window knows what it is for
 * by a note in its session, for it comes back from the issuer as any other sign-in does, and tells the page over a
 * channel that only pages of this origin hear.
 */
const channelName = "intyg-signed-in-again";
const noteName = "intyg-signing-in-again";
const question = "again";

/**
 * What spares who signs in again the question of how, and staff the question of who: by which HSA-id they are known.
 * Of who has an e-legitimation, as private doctors do, an address says nothing.
 */
export function hintOf(kind: "staff" | "citizen" | "applicant" | "system", subject: string): string {
  return kind === "staff" && !subject.startsWith("practitioner.") ? `siths:${subject}` : "e-legitimation:";
}

/** Opens the window; false where the browser does not let it. To be called while a click is being answered. */
export function openSignInWindow(applicationPath: string, hint: string): boolean {
  const query = new URLSearchParams({ [question]: hint }).toString();
  return window.open(`${applicationPath}?${query}`, "intyg-sign-in", "popup,width=520,height=720") !== null;
}

/** Hears who has signed in again. @returns what stops listening */
export function hearSignedInAgain(hear: (signedIn: SignedIn) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", ({ data }: MessageEvent<SignedIn>) => {
    hear(data);
  });
  return () => {
    channel.close();
  };
}

/** Where this is the small window on its way out: goes to the issuer. */
export async function leaveToSignInAgain(applicationPath: string, kept: KeptForSession): Promise<boolean> {
  const hint = new URLSearchParams(location.search).get(question);
  if (hint === null) return false;
  kept.setItem(noteName, "yes");
  const address = await beginSignIn({ origin: location.origin, returnPath: applicationPath }, hint, kept);
  if (address === undefined) return false;
  location.assign(address);
  return true;
}

/** Where this is the small window on its way back: tells the page, and closes. */
export function tellSignedInAgain(signedIn: SignedIn, kept: KeptForSession): boolean {
  if (kept.getItem(noteName) === null) return false;
  kept.removeItem(noteName);
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(signedIn);
  channel.close();
  window.close();
  return true;
}
