import * as z from "zod/mini";
import type { Language, Texts } from "../../functions/operation/chosen-language.ts";

/** A problem document as the exchange sends it (RFC 9457). */
const problemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  instance: z.string(),
  errors: z.exactOptional(
    z.array(
      z.object({
        pointer: z.string(),
        code: z.string(),
        text: z.exactOptional(z.object({ sv: z.string(), en: z.string() })),
      }),
    ),
  ),
});

/** Why a call has no answer, in words that can be shown. */
export interface Problem {
  readonly code: string;
  /** Of the HTTP answer; absent where none came. */
  readonly status?: number;
  readonly title: string;
  /** Where the problem is explained, where the exchange itself said it. */
  readonly explainedAt?: string;
  /** Names this one case in the exchange's logs. */
  readonly instance?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly text?: Texts }[];
}

const ownTitles = {
  unreachable: {
    sv: "Servern svarar inte",
    en: "The server does not answer",
  },
  unreadable: {
    sv: "Sidan förstår inte serverns svar",
    en: "This page does not understand the server's answer",
  },
} as const;

/** Nothing came back. */
export function unreachable(language: Language): Problem {
  return { code: "unreachable", title: ownTitles.unreachable[language] };
}

/** What came back is neither an answer nor a problem document. */
export function unreadable(language: Language, status?: number): Problem {
  return {
    code: "unreadable",
    title: ownTitles.unreadable[language],
    ...(status === undefined ? {} : { status }),
  };
}

/**
 * Reads a problem document. What says 404 or 502 with something else in it is told as such.
 *
 * @param answered the status of the HTTP answer
 */
export function parseProblem(body: unknown, language: Language, answered: number): Problem {
  const read = z.safeParse(problemDocument, body);
  if (!read.success) return unreadable(language, answered);
  const { code, title, type, instance, errors } = read.data;
  return {
    code,
    status: answered,
    title,
    instance,
    ...(type.startsWith("/docs/") ? { explainedAt: type } : {}),
    ...(errors === undefined ? {} : { errors }),
  };
}

/** Whether the same call may go better in a while: no answer, or one that speaks of the moment. */
export function isPassing({ code, status }: Problem): boolean {
  return status === undefined || status >= 500 || status === 429 || code === "idempotency-key-in-progress";
}

/** Whether nobody of the exchange has said what came of the call: it may have been done. */
export function isLost(problem: Problem): boolean {
  return isPassing(problem) && problem.instance === undefined;
}

/**
 * Whether what is read by its id is not there: said so, or of an id in the address that nothing can have.
 *
 * @param code what the operation calls it
 */
export function isNotThere(problem: Problem, code: Problem["code"]): boolean {
  return [code, "no-such-address", "input-invalid"].includes(problem.code) || problem.status === 422;
}

/** Whether it says that nobody is signed in, or no longer. */
export function isSignedOut({ status }: Problem): boolean {
  return status === 401;
}
