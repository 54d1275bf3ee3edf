import type { Assurance } from "./assurance.ts";
import { fieldFaults, isFieldFault } from "./field-faults.ts";
import { toldFindings, untoldFindings } from "./result.ts";
import type { Finding, Refusal } from "./result.ts";

/** What a refusal code means over HTTP, in both languages (RFC 9457). */
export interface ProblemKind {
  readonly status: number;
  readonly title: { readonly sv: string; readonly en: string };
  /** What was found was changed by somebody else before it could be: nothing was done, and asked anew it is decided. */
  readonly isRace?: true;
  /**
   * Whether whoever is told it may be trying what is not theirs, and it is counted (counted-refusal.ts).
   * @default it is where the status is 403 or 404
   */
  readonly probe?: boolean;
}

/** What any request may be refused with; a service's catalogue comes on top. */
export const generalProblems = {
  "body-too-large": { status: 413, title: { sv: "Anropet är större än 1 MB", en: "The body is larger than 1 MB" } },
  "body-not-utf8": {
    status: 400,
    title: {
      sv: "Anropets innehåll är inte giltig UTF-8, eller innehåller U+FFFD",
      en: "The body is not valid UTF-8, or has U+FFFD in it",
    },
  },
  "body-not-json": {
    status: 400,
    title: { sv: "Anropets innehåll är inte giltig JSON", en: "The body is not valid JSON" },
  },
  "content-type-not-json": {
    status: 415,
    title: {
      sv: "Headern Content-Type säger att innehållet är något annat än JSON i UTF-8: skicka application/json",
      en: "The header Content-Type says that the body is not JSON in UTF-8: send application/json",
    },
  },
  "input-invalid": { status: 400, title: { sv: "Uppgifterna har fel form", en: "The input has the wrong shape" } },
  "token-missing": {
    status: 401,
    title: { sv: "Inloggning saknas", en: "The token is missing" },
  },
  "token-expired": {
    status: 401,
    title: { sv: "Inloggningen har gått ut", en: "The token has expired" },
  },
  "token-invalid": {
    status: 401,
    title: { sv: "Inloggningen gäller inte här", en: "The token is not valid here" },
  },
  "token-not-bound": {
    status: 401,
    title: {
      sv: "Inloggningen hör inte ihop med anropets klientcertifikat",
      en: "The token does not belong to the client certificate of the call",
    },
  },
  "assurance-too-low": {
    status: 401,
    title: {
      sv: "Inloggningen är inte tillräckligt säker för detta",
      en: "The sign-in is not strong enough for this",
    },
  },
  "scope-missing": {
    status: 403,
    title: { sv: "Du saknar behörighet för detta", en: "The token lacks the scope for this" },
  },
  "system-not-connected": {
    status: 403,
    title: {
      sv: "Systemet är inte anslutet till detta, eller så är anslutningen stoppad",
      en: "The system is not connected for this, or its connection has been stopped",
    },
  },
  "agreement-not-accepted": {
    status: 403,
    title: {
      sv: "Du behöver läsa och godkänna villkoren innan du kan skriva eller signera",
      en: "You need to read and accept the terms before you can write or sign",
    },
    probe: false,
  },
  "too-many-refusals": {
    status: 429,
    title: {
      sv: "Du har fått nej för många gånger på kort tid. Vänta en stund innan du försöker igen",
      en: "You have been refused too many times in a short while. Wait before you try again",
    },
  },
  "unit-missing": {
    status: 400,
    title: {
      sv: "Headern Care-Unit saknas: skicka vårdenhetens HSA-id",
      en: "The header Care-Unit is missing: send the HSA-id of the care unit",
    },
  },
  "unit-not-yours": {
    status: 403,
    title: { sv: "Du arbetar inte på den vårdenheten", en: "You do not work at that care unit" },
  },
  "idempotency-key-missing": {
    status: 400,
    title: {
      sv: "Headern Idempotency-Key saknas (8–128 tecken)",
      en: "The header Idempotency-Key is missing (8–128 characters)",
    },
  },
  "idempotency-key-malformed": {
    status: 400,
    title: {
      sv: "Headern Idempotency-Key ska ha 8–128 tecken: bokstäver a–z, siffror och skiljetecken, utan mellanslag",
      en: "The header Idempotency-Key must have 8–128 characters: letters a–z, digits and punctuation, no spaces",
    },
  },
  "idempotency-key-reused": {
    status: 422,
    title: {
      sv: "Samma Idempotency-Key har använts med ett annat innehåll",
      en: "The same Idempotency-Key was used with another body",
    },
  },
  "idempotency-key-in-progress": {
    status: 409,
    title: { sv: "Samma anrop pågår redan, försök igen", en: "The same call is under way, try again" },
  },
  "if-match-missing": {
    status: 428,
    title: {
      sv: "Headern If-Match saknas: skicka den ETag som du senast läste",
      en: "The header If-Match is missing: send the ETag that you last read",
    },
  },
  "if-match-malformed": {
    status: 400,
    title: {
      sv: 'Headern If-Match ska innehålla en enda ETag inom citattecken, till exempel "3"; * och flera godtas inte',
      en: 'The header If-Match must hold a single ETag in quotes, like "3"; * and lists are not taken',
    },
  },
  "took-too-long": {
    status: 503,
    title: { sv: "Anropet tog för lång tid, försök igen", en: "The call took too long, try again" },
  },
  "too-busy": {
    status: 503,
    title: {
      sv: "Tjänsten hinner inte med just nu, försök igen om en stund",
      en: "The exchange cannot keep up right now, try again in a while",
    },
  },
  "stored-item-damaged": {
    status: 503,
    title: {
      sv: "Något som är sparat hos oss går inte att läsa. Felet är vårt, och vi har fått larm om det",
      en: "Something stored with us cannot be read. The fault is ours, and we have been alerted",
    },
  },
  "internal-error": { status: 500, title: { sv: "Något gick fel hos oss", en: "Something went wrong on our side" } },
} as const satisfies Record<string, ProblemKind>;

/** What is refused before any operation, in the form and the words that they use themselves. */
export const edgeProblems = {
  "no-such-address": {
    status: 404,
    title: { sv: "Det finns inget på adressen", en: "There is nothing at this address" },
  },
  "method-not-allowed": {
    status: 405,
    title: { sv: "Adressen svarar inte på den metoden", en: "This address does not answer that method" },
  },
  "foreign-host": {
    status: 421,
    title: {
      sv: "Servern svarar bara på adressen den startades med",
      en: "This server answers only at the address it was started with",
    },
  },
  "upstream-unreachable": {
    status: 502,
    title: {
      sv: "Tjänsten bakom adressen svarar inte",
      en: "The service behind this address does not answer",
    },
  },
  "not-ready": { status: 503, title: { sv: "Tjänsten håller på att starta", en: "The exchange is still starting" } },
} as const satisfies Record<string, ProblemKind>;

/** Seconds after which what was answered with 503 may be asked again (RFC 9110 §10.2.3). */
export const retryAfterSeconds = 5;

/** The same where somebody has to mend what is stored before it helps. */
export const retryAfterDamageSeconds = 300;

/** Seconds after which what was refused may be asked again; undefined where that would help nothing. */
export function retryAfterOf(status: number, { retryAfter }: Refusal): number | undefined {
  return retryAfter ?? (status === 503 ? retryAfterSeconds : undefined);
}

/** Which problems a service may answer with, by code. */
export type Catalogue = Readonly<Record<string, ProblemKind>>;

/** A problem document as sent. `errors` name each thing that is wrong and where. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly instance: string;
  readonly detail?: string;
  /** What the token would have to be for, where that is what it lacked. */
  readonly scope?: string;
  readonly errors?: readonly ToldFinding[];
  /** How many more there are than `errors` tells. */
  readonly moreErrors?: number;
}

/** A finding as it leaves: where, what, by which rule, and in words for people. */
export interface ToldFinding {
  readonly pointer: string;
  readonly code: string;
  readonly rule?: string;
  readonly text: { readonly sv: string; readonly en: string };
}

/** Where each problem type is explained; the address resolves at the edge. */
const problemBase = "/docs/problems#";

/** What has been promised where the refusal was made: the service's problems, and what was asked of the caller. */
export interface RefusedPromise {
  readonly catalogue: Catalogue;
  readonly scope?: string;
  readonly assurance?: Assurance;
}

export function renderProblem(
  refusal: Refusal,
  promise: RefusedPromise,
  request: { readonly id: string; readonly language: "sv" | "en" },
): Problem {
  const kinds: Catalogue = { ...generalProblems, ...promise.catalogue };
  const known = kinds[refusal.code];
  const code = known === undefined ? "internal-error" : refusal.code;
  const kind = known ?? generalProblems["internal-error"];
  return {
    type: `${problemBase}${code}`,
    title: kind.title[request.language],
    status: kind.status,
    code,
    instance: `urn:uuid:${request.id}`,
    ...lacking(refusal, promise, request.language),
    ...(refusal.errors === undefined ? {} : toldOf(refusal.errors)),
  };
}

function toldOf(errors: readonly Finding[]): Pick<Problem, "errors" | "moreErrors"> {
  const more = untoldFindings(errors);
  return { errors: toldFindings(errors).map(told), ...(more === 0 ? {} : { moreErrors: more }) };
}

/** As much of a finding as the API promises: how grave it is was judged already. */
function told({ pointer, code, rule, text }: Finding): ToldFinding {
  const words = text ?? fieldFaults[isFieldFault(code) ? code : "invalid"];
  return { pointer, code, ...(rule === undefined ? {} : { rule }), text: words };
}

/** What this very call lacked, in words; and the scope by its name, where it was that. */
function lacking(
  { code, detail }: Refusal,
  { scope, assurance }: RefusedPromise,
  language: "sv" | "en",
): Pick<Problem, "detail" | "scope"> {
  if (detail !== undefined) return { detail: detail[language] };
  if (code === "scope-missing" && scope !== undefined) {
    const words = {
      sv: `Anropet kräver en token med behörigheten (scope) ${scope}.`,
      en: `The call requires a token with the scope ${scope}.`,
    };
    return { detail: words[language], scope };
  }
  if (code === "assurance-too-low" && assurance !== undefined) {
    const words = {
      sv: `Logga in igen med en e-legitimation på tillitsnivå ${String(assurance)} eller högre.`,
      en: `Sign in again with an e-identification of assurance level ${String(assurance)} or higher.`,
    };
    return { detail: words[language] };
  }
  return {};
}
