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
  readonly title: string;
  /** Where the problem is explained, where the exchange itself said it. */
  readonly explainedAt?: string;
  /** Names this one case in the exchange's logs. */
  readonly instance?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly text?: Texts }[];
}

const ownTitles = {
  unreachable: {
    sv: "Servern svarar inte. Kontrollera att den är igång och försök igen.",
    en: "The server does not answer. See that it is running and try again.",
  },
  unreadable: {
    sv: "Sidan förstår inte serverns svar.",
    en: "The server's answer cannot be read by this page.",
  },
} as const;

/** Nothing came back. */
export function unreachable(language: Language): Problem {
  return { code: "unreachable", title: ownTitles.unreachable[language] };
}

/** What came back is neither an answer nor a problem document. */
export function unreadable(language: Language): Problem {
  return { code: "unreadable", title: ownTitles.unreadable[language] };
}

/** Reads a problem document. What says 404 or 502 with something else in it is told as such. */
export function parseProblem(body: unknown, language: Language): Problem {
  const read = z.safeParse(problemDocument, body);
  if (!read.success) return unreadable(language);
  const { code, title, type, instance, errors } = read.data;
  return {
    code,
    title,
    instance,
    ...(type.startsWith("/docs/") ? { explainedAt: type } : {}),
    ...(errors === undefined ? {} : { errors }),
  };
}
