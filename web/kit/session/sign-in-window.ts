import * as z from "zod/mini";
import { askSession, signInAddress } from "./browser-session.ts";
import type { AskedSession, Handover } from "./browser-session.ts";
import { openSessionChannel } from "./session-channel.ts";
import { shownHere } from "./shown-here.ts";

/**
 * Signing in in a window of its own: again, so that the page stays with what was typed, and in a frame always, since no
 * identity provider is shown there. The window knows by its address what it is for, and tells the page over a channel
 * that only pages of this origin hear; to a page in a frame, whose cookies are others, it hands over.
 */
const windowMark = "signed-in-again";
const windowName = "intyg-sign-in";
const windowFeatures = "popup,width=520,height=720";

const handedOver = z.object({ handover: z.string() });

/** A closed window is noticed so soon. */
const lookMilliseconds = 500;

/**
 * Opens the window. To be called while a click is being answered.
 *
 * @param fetched told of the session that a page in a frame has fetched
 * @returns false where the browser does not let it
 */
export function openSignInWindow(
  applicationPath: string,
  hint: string | undefined,
  fetched: (asked: AskedSession) => void,
): boolean {
  if (shownHere() === "frame") return openForFrame(applicationPath, hint, fetched);
  const to = `${applicationPath}?${windowMark}=yes`;
  return window.open(signInAddress({ to, hint }), windowName, windowFeatures) !== null;
}

/** The window of a page in a frame: what it hands over is of use to this page only. */
function openForFrame(to: string, hint: string | undefined, fetched: (asked: AskedSession) => void): boolean {
  // The address takes a moment to make; the window has to be opened at once.
  const opened = window.open("about:blank", windowName, windowFeatures);
  if (opened === null) return false;
  void (async () => {
    const verifier = base64Url(crypto.getRandomValues(new Uint8Array(32)));
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    const challenge = base64Url(new Uint8Array(digest));
    opened.location.href = signInAddress({ to, hint, challenge });
    const handover = await handoverFrom(opened);
    fetched(
      handover === undefined ? "nobody" : await askSession(shownHere(), { handover, verifier } satisfies Handover),
    );
  })();
  return true;
}

/** What the window's last page hands over; undefined where it is closed before. */
function handoverFrom(opened: Window): Promise<string | undefined> {
  return new Promise((settle) => {
    const end = (handover: string | undefined): void => {
      removeEventListener("message", hear);
      clearInterval(looking);
      settle(handover);
    };
    const hear = ({ origin, data }: MessageEvent<unknown>): void => {
      const read = z.safeParse(handedOver, data);
      if (origin === location.origin && read.success) end(read.data.handover);
    };
    addEventListener("message", hear);
    const looking = setInterval(() => {
      // What it handed over is heard before.
      if (opened.closed) setTimeout(end, lookMilliseconds, undefined);
    }, lookMilliseconds);
  });
}

/** Where this is the window, and somebody has signed in: tells the page, and closes. */
export async function tellSignedInAgain(): Promise<void> {
  const address = new URL(location.href);
  if (!address.searchParams.has(windowMark)) return;
  const asked = await askSession(shownHere());
  if (typeof asked !== "object") return;
  const channel = openSessionChannel();
  channel.tell(asked);
  channel.close();
  window.close();
  // A browser closes only what a page has opened.
  address.searchParams.delete(windowMark);
  history.replaceState(null, "", address);
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
