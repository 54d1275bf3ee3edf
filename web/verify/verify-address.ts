import * as z from "zod/mini";
import { verifyCertificate } from "../../functions/webcert/certificates/verify-certificate.contract.ts";

/**
 * Where the page lives, and where the issuer sends the browser back to. Alone it names no certificate, so the issuer
 * learns of none.
 */
export const verifyPath = "/verify/";

const keptAs = "intyg-verify-id";

/** Where the id waits while the browser is at the issuer: the browser's sessionStorage, which ends with the tab. */
interface KeptForSession {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** What an address of this page names. */
export type Asked =
  { readonly is: "certificate"; readonly id: string } | { readonly is: "nothing" } | { readonly is: "no-id" };

/**
 * Reads the certificate's id from the address that a printed code holds; what cannot be an id is told apart, and asked
 * of nobody.
 */
export function readAddress(path: string): Asked {
  const text = path.startsWith(verifyPath) ? path.slice(verifyPath.length) : "";
  if (text === "") return { is: "nothing" };
  const read = z.safeParse(verifyCertificate.input, { certificateId: text });
  return read.success ? { is: "certificate", id: read.data.certificateId } : { is: "no-id" };
}

/** The address that a certificate's printed code holds. */
export function addressOf(id: string): string {
  return `${verifyPath}${id}`;
}

/** Keeps the id in this browser while its reader signs in. */
export function keepId(id: string, kept: KeptForSession): void {
  kept.setItem(keptAs, id);
}

/** The address to be at after signing in. The id is forgotten: from here on it stands in the address again. */
export function takeKeptAddress(kept: KeptForSession): string {
  const id = kept.getItem(keptAs);
  kept.removeItem(keptAs);
  return id === null ? verifyPath : addressOf(id);
}
