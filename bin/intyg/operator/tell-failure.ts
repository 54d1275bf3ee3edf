import type { Refusal } from "../../../functions/operation/result.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Language } from "../language.ts";
import { oneLine } from "../one-line.ts";
import type { Terminal } from "../terminal.ts";
import type { CallFailure } from "./call-exchange.ts";
import { fieldOf, problemCode, textOf } from "./problem-fields.ts";

type Both = Readonly<Record<Language, string>>;

const refusals: Readonly<Partial<Record<string, Both>>> = {
  "origin-missing": {
    sv:
      "Tjänsten är inte igång på den här datorn: starta den med npm start, eller ange adressen med --origin " +
      "eller INTYG_ORIGIN.",
    en:
      "No exchange runs on this machine: start one with npm start, or name its address with --origin or " +
      "INTYG_ORIGIN.",
  },
  "origin-malformed": {
    sv: "Tjänstens adress är ingen webbadress: skriv den som https://intyg.exempel.se.",
    en: "The address of the exchange is not a web address: write it as https://intyg.example.se.",
  },
  "origin-not-secure": {
    sv: "En token skickas bara krypterat: använd en adress som börjar med https.",
    en: "A token is only sent encrypted: use an address that begins with https.",
  },
  "token-missing-here": {
    sv: "Token saknas: lägg en token med behörigheten operator i INTYG_TOKEN.",
    en: "There is no token: put an access token with the scope operator into INTYG_TOKEN.",
  },
  "sign-in-failed": {
    sv:
      "Det gick inte att logga in som driftansvarig: tjänsten på adressen svarar inte, eller körs inte " +
      "lokalt. Starta den med npm start, eller lägg en token i INTYG_TOKEN.",
    en:
      "It was not possible to sign in as operator: the exchange at that address does not answer, or is not a " +
      "local one. Start it with npm start, or put an access token into INTYG_TOKEN.",
  },
};

const words = {
  unreachable: { sv: "Tjänsten svarar inte på", en: "The exchange does not answer at" },
  notUnderstood: {
    sv:
      "Svaret ser inte ut som den här versionen av kommandot väntar sig: tjänsten har en annan version, eller " +
      "så svarar något annat på",
    en:
      "The answer is not what this version of the command expects: the exchange is of another version, or " +
      "something else answers at",
  },
  notLetIn: { sv: "Tjänsten godtar inte din token", en: "The exchange does not accept the token" },
  noReason: {
    sv: "Tjänsten svarade utan förklaring, med status",
    en: "The exchange answered without an explanation, with the status",
  },
  toLog: { sv: "I loggen", en: "In the log" },
} as const;

/** What the caller can do, by the status of the problem. */
const advice: Readonly<Partial<Record<number, Both>>> = {
  401: {
    sv: "Hämta en ny token och lägg den i INTYG_TOKEN.",
    en: "Get a new access token and put it into INTYG_TOKEN.",
  },
  403: {
    sv: "Din token måste ha behörigheten operator, och för directory behörigheten directory:write.",
    en: "The access token must have the scope operator, and for directory the scope directory:write.",
  },
  404: {
    sv: "Kontrollera med deliveries list vilka leveranser som väntar eller är stoppade.",
    en: "Use deliveries list to see what waits or has stopped.",
  },
};

/** What helps more than that, by the code of the problem; nothing where the problem says all. */
const adviceOn: Readonly<Record<string, Both | undefined>> = {
  "unit-not-found": undefined,
  "not-a-keeper": undefined,
  "care-provider-not-found": undefined,
  "system-not-found": {
    sv: "Kontrollera med systems list vilka system som är anslutna.",
    en: "Use systems list to see which systems are connected.",
  },
};

function adviceOf(code: string | undefined, status: number): Both | undefined {
  return code !== undefined && Object.hasOwn(adviceOn, code) ? adviceOn[code] : advice[status];
}

/** Whether an option named a unit that the exchange does not know: the command was wrong, as of any unknown name. */
export function namesNoUnit(failure: CallFailure): boolean {
  return problemCode(failure) === "unit-not-found";
}

/** What is wrong with the command itself; that nobody answers is an answer of no. */
const wrongCommand = ["origin-malformed", "origin-not-secure"];

/** Says why it could not be asked. */
export function tellRefusal({ code }: Refusal, { err, language }: Terminal): ExitCode {
  err(`${refusals[code]?.[language] ?? code}\n`);
  return wrongCommand.includes(code) ? exitCodes.cannot : exitCodes.no;
}

/** Says why there is no answer: in words, or with `--json` as the problem document came. */
export function tellFailure(failure: CallFailure, asJson: boolean, { err, language }: Terminal): ExitCode {
  if (failure.kind === "unreachable") err(`${words.unreachable[language]} ${failure.origin}\n`);
  else if (failure.kind === "not-understood")
    err(`${words.notUnderstood[language]} ${failure.origin} (${String(failure.status)})\n`);
  else if (asJson) err(`${JSON.stringify(failure.document ?? { status: failure.status })}\n`);
  else err(problemText(failure.document, failure.status, language));
  return exitCodes.no;
}

/** A problem document in words: what it is, the code to look up, what to do, and how to find it in the log. */
export function problemText(document: unknown, status: number, language: Language): string {
  const title = textOf(document, "title");
  const code = textOf(document, "code");
  const instance = textOf(document, "instance");
  const helps = adviceOf(code, status);
  const lines = [
    title === undefined ? statusText(status, language) : `${title}${code === undefined ? "" : ` (${code})`}.`,
    ...errorsOf(document, language),
    ...(helps === undefined ? [] : [helps[language]]),
    ...(instance === undefined ? [] : [`${words.toLog[language]}: ${instance}`]),
  ];
  return lines.map((line) => `${oneLine(line)}\n`).join("");
}

/** What stands in the place of a title: the gateway before the exchange answers without one. */
function statusText(status: number, language: Language): string {
  return status === 401 || status === 403
    ? `${words.notLetIn[language]} (${String(status)}).`
    : `${words.noReason[language]} ${String(status)}.`;
}

/** What is wrong with the fields that were sent, a line each. */
export function errorsOf(document: unknown, language: Language): readonly string[] {
  const errors = fieldOf(document, "errors");
  if (!Array.isArray(errors)) return [];
  return errors.map((error: unknown) => {
    const text = textOf(fieldOf(error, "text"), language) ?? textOf(error, "code") ?? "";
    return `  ${textOf(error, "pointer") ?? ""}: ${text}`;
  });
}
