import type * as z from "zod/mini";
import type { deliveryShape } from "../../../functions/intygstjanst/deliveries/delivery-shape.ts";
import type { Language } from "../language.ts";
import { shownTime } from "../shown-time.ts";
import { recipientName } from "./known-recipients.ts";
import type { KnownRecipients } from "./known-recipients.ts";

export type ShownDelivery = z.infer<typeof deliveryShape>;

const actions = {
  sv: { register: "Intyg", revoke: "Makulering av intyg", message: "Meddelande om intyg" },
  en: { register: "Certificate", revoke: "Revocation of certificate", message: "Message about certificate" },
} as const;

const erased = { sv: "Besked om raderat intyg", en: "Notice of an erased certificate" } as const;

const states = {
  sv: { open: "VÄNTAR", stopped: "STOPPAD", done: "FRAMME", "not-needed": "BEHÖVS INTE" },
  en: { open: "WAITS", stopped: "HAS STOPPED", done: "ARRIVED", "not-needed": "NOT NEEDED" },
} as const;

/** How the operator is told: in which language, with which names, and when. */
export interface Telling {
  readonly language: Language;
  readonly recipients: KnownRecipients;
  readonly now: Date;
}

/** One delivery in some lines: what and to whom, how it stands and why, what comes next, and its id. */
export function deliveryText(delivery: ShownDelivery, { language, recipients, now }: Telling): string {
  const { recipient, action, certificateId, state, createdAt, deliveryId } = delivery;
  const what = certificateId === undefined ? erased[language] : `${actions[language][action]} ${certificateId}`;
  const name = recipientName(recipient, recipients, language);
  const heading =
    language === "sv"
      ? `${what} till ${name}, sedan ${shownTime(createdAt)}`
      : `${what} to ${name}, since ${shownTime(createdAt)}`;
  const lines = [
    ...standing(delivery, language, now),
    ...(state === "stopped" && delivery.hasRecipientWords ? [readInWebcert(delivery, language)] : []),
    ...(state === "stopped" ? [`${whenMended[language]} npm run -s intyg -- deliveries retry ${deliveryId}`] : []),
    `id ${deliveryId}`,
  ];
  return [`${states[language][state]}  ${heading}`, ...lines.map((line) => `  ${line}`), ""].join("\n");
}

/** Where the recipient's own words are read: they may tell of the patient, so not here. */
function readInWebcert({ unit }: ShownDelivery, language: Language): string {
  const where = unit === undefined ? "" : ` (${unit})`;
  return language === "sv"
    ? `Mottagaren skrev varför. Det kan handla om patienten, så det läses av den utfärdande enheten${where} i Webcert.`
    : `The recipient wrote why. It may be about the patient, so the issuing unit${where} reads it in Webcert.`;
}

const whenMended = { sv: "När orsaken är åtgärdad:", en: "When the cause has been fixed:" } as const;

/** How it stands, a sentence a line. */
export function standing(delivery: ShownDelivery, language: Language, now: Date): readonly string[] {
  const { state, tries, nextTryAt, settledAt } = delivery;
  const because = causeText(delivery, language);
  const after = triesText(tries, language);
  switch (state) {
    case "done": {
      const arrived = [
        language === "sv" ? "Kom fram" : "Arrived",
        ...(settledAt === undefined ? [] : [shownTime(settledAt)]),
        language === "sv" ? "efter" : "after",
        after,
      ];
      return [`${arrived.join(" ")}${because === undefined ? "" : `: ${because}`}.`];
    }
    case "not-needed":
      return because === undefined ? [] : [sentence(because)];
    case "stopped":
      return language === "sv"
        ? [`Efter ${after}: ${because ?? "okänd orsak"}.`, "Inget nytt försök görs automatiskt."]
        : [`After ${after}: ${because ?? "reason unknown"}.`, "No new attempt is made automatically."];
    case "open":
      return [
        because === undefined
          ? sentence(notTried[language])
          : `${language === "sv" ? "Efter" : "After"} ${after}: ${because}.`,
        nextTryText(nextTryAt, language, now),
      ];
  }
}

/** Why it is where it is, as the end of a sentence, with the code as logs and the API have it. */
export function causeText(
  { lastOutcome, lastOutcomeText }: Pick<ShownDelivery, "lastOutcome" | "lastOutcomeText">,
  language: Language,
): string | undefined {
  if (lastOutcome === undefined) return undefined;
  const words = lastOutcomeText?.[language];
  return words === undefined ? lastOutcome : `${words.charAt(0).toLowerCase()}${words.slice(1)} (${lastOutcome})`;
}

/** Of a delivery that waits without a try. */
export const notTried = {
  sv: "inget försök ännu: på väg, eller väntar på en tidigare leverans om samma intyg",
  en: "no attempt yet: on its way, or waiting for an earlier delivery about the same certificate",
} as const;

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function triesText(tries: number, language: Language): string {
  if (language === "sv") return `${String(tries)} försök`;
  return tries === 1 ? "1 attempt" : `${String(tries)} attempts`;
}

/** When the next try is due, in Swedish local time, and how long that is. */
export function nextTryText(nextTryAt: string | undefined, language: Language, now: Date): string {
  if (nextTryAt === undefined) return "";
  const seconds = Math.round((Date.parse(nextTryAt) - now.getTime()) / 1000);
  if (!(seconds > 0)) return language === "sv" ? "Nästa försök: nu." : "Next attempt: now.";
  const inTime = duration(seconds, language);
  return language === "sv"
    ? `Nästa försök: ${shownTime(nextTryAt)} (om ${inTime}).`
    : `Next attempt: ${shownTime(nextTryAt)} Swedish time (in ${inTime}).`;
}

function duration(seconds: number, language: Language): string {
  if (seconds < 90) return `${String(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${String(minutes)} min`;
  const hours = Math.round(minutes / 60);
  return language === "sv" ? `${String(hours)} timmar` : `${String(hours)} hours`;
}
