import type { KeptForSession } from "../saving/kept-for-session.ts";
import { signInAddress } from "./browser-session.ts";
import { keepReturnAddress, takeReturnAddress } from "./return-address.ts";

/** In the application's address, what came of a sign-in that the page began; the issuer says where it was refused. */
const mark = "sign-in";

/** Leaves the page to sign in. The issuer is told which application it is, and not which page of it. */
export function leaveToSignIn(applicationPath: string, kept: KeptForSession): void {
  keepReturnAddress(location.pathname + location.search + location.hash, kept);
  location.assign(signInAddress({ to: `${applicationPath}?${mark}=done` }));
}

/**
 * Where a sign-in has led back here: goes on at the page that was left.
 *
 * @returns whether it was refused, or given up
 */
export function returnFromSignIn(applicationPath: string, kept: KeptForSession): boolean {
  const address = new URL(location.href);
  const came = address.searchParams.get(mark);
  if (came === null) return false;
  history.replaceState(null, "", takeReturnAddress(applicationPath, kept));
  return came === "refused";
}
