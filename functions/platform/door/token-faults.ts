import type { Refusal } from "../../operation/result.ts";

/** What can be wrong with a token that was sent, in words for whoever sent it. */
const faults = {
  unreadable: {
    sv: "Det som står efter Bearer är inte en signerad token (JWS).",
    en: "What follows Bearer is not a signed token (JWS).",
  },
  "other-kind": {
    sv: "Den är inte en åtkomsttoken (at+jwt) som är signerad med ES256 eller RS256.",
    en: "It is not an access token (at+jwt) signed with ES256 or RS256.",
  },
  "unknown-key": {
    sv: "Den är inte signerad med någon nyckel som gäller här.",
    en: "It is signed with no key that is valid here.",
  },
  "wrong-signature": { sv: "Signaturen stämmer inte.", en: "Its signature does not hold." },
  "other-issuer": { sv: "Den är utfärdad av någon annan.", en: "It was issued by somebody else." },
  "other-audience": { sv: "Den är avsedd för någon annan.", en: "It is meant for somebody else." },
  "not-yet": { sv: "Den gäller inte ännu.", en: "It is not valid yet." },
  "two-ways": {
    sv: "Anropet har flera: skicka antingen headern Authorization eller webbläsarens kaka.",
    en: "The call brings several: send either the header Authorization or the browser's cookie.",
  },
  "other-origin": {
    sv: "Anropet kommer inte från någon av våra sidor.",
    en: "The call does not come from a page of ours.",
  },
  "other-page": {
    sv: "Sidan visade inte det bevis som inloggningen hör till. Läs in den igen.",
    en: "The page did not show the proof that the sign-in belongs to. Load it again.",
  },
  "for-browser": {
    sv: "Den gäller bara i webbläsarens kaka.",
    en: "It is valid in the browser's cookie only.",
  },
  nobody: { sv: "Den säger inte vem som anropar.", en: "It does not say who calls." },
} as const;

export type TokenFault = keyof typeof faults;

/** A token that is not valid here, and why. */
export function invalidToken(fault: TokenFault): { readonly ok: false; readonly refusal: Refusal<"token-invalid"> } {
  return { ok: false, refusal: { code: "token-invalid", detail: faults[fault] } };
}

/** What can be wrong between a token and the client certificate of the call (RFC 8705 §3). */
const bindingFaults = {
  unbound: {
    sv: "Ett system behöver en token som är bunden till systemets klientcertifikat (cnf).",
    en: "A system needs a token that is bound to its client certificate (cnf).",
  },
  "no-certificate": {
    sv: "Anropet visade inget klientcertifikat. Anropa API:ets egen adress med certifikatet.",
    en: "The call showed no client certificate. Call the API's own address with the certificate.",
  },
  "other-certificate": {
    sv: "Anropet visade ett annat klientcertifikat än det som token är bunden till.",
    en: "The call showed another client certificate than the one that the token is bound to.",
  },
} as const;

export type BindingFault = keyof typeof bindingFaults;

/** A token that is not for this connection, and why. */
export function notBound(fault: BindingFault): { readonly ok: false; readonly refusal: Refusal<"token-not-bound"> } {
  return { ok: false, refusal: { code: "token-not-bound", detail: bindingFaults[fault] } };
}
