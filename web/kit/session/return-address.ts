import type { KeptForSession } from "../saving/kept-for-session.ts";

const keptAs = "intyg-return-address";

/** Keeps the page's address while the browser is at the issuer, which sends everybody back to one address. */
export function keepReturnAddress(address: string, kept: KeptForSession): void {
  kept.setItem(keptAs, address);
}

/** The address to go on at, once: of this application only, whatever was kept. */
export function takeReturnAddress(applicationPath: string, kept: KeptForSession): string {
  const address = kept.getItem(keptAs);
  kept.removeItem(keptAs);
  return address?.startsWith(applicationPath) === true ? address : applicationPath;
}
