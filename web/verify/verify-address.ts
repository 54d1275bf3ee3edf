import * as z from "zod/mini";
import { verifyCertificate } from "../../functions/webcert/certificates/verify-certificate.contract.ts";

/**
 * Where the page lives, and where the issuer sends the browser back to. Alone it names no certificate, so the issuer
 * learns of none.
 */
export const verifyPath = "/verify/";

/** Ids of journal systems are UUIDs as a rule, of 36 characters. */
const shortestId = 8;

/** What an address of this page names. */
export type Asked =
  { readonly is: "certificate"; readonly id: string } | { readonly is: "nothing" } | { readonly is: "no-id" };

/**
 * Reads the certificate's id from the address that a printed code holds; what cannot be an id is told apart, and asked
 * of nobody.
 *
 * @param path below the page's own address, such as "/6f1c…"
 */
export function readAddress(path: string): Asked {
  const text = path.replace(/^\//, "");
  if (text === "") return { is: "nothing" };
  const id = readId(text);
  return id === undefined ? { is: "no-id" } : { is: "certificate", id };
}

/** The id in what somebody types or pastes: the id itself, or the whole address of a printed code. */
export function readTyped(text: string): string | undefined {
  const typed = text.trim();
  const [, inAddress] = /\/verify\/([^/?#]+)\/?(?:[?#].*)?$/.exec(typed) ?? [];
  return readId(inAddress ?? typed);
}

/**
 * What the contract takes and somebody could have copied from a certificate. The contract lets a journal system choose
 * any id; one without a figure, or as short as a word, is a word, and nobody is asked to sign in for it.
 */
function readId(text: string): string | undefined {
  if (text.length < shortestId || !/\d/.test(text)) return undefined;
  const read = z.safeParse(verifyCertificate.input, { certificateId: text });
  return read.success ? read.data.certificateId : undefined;
}
