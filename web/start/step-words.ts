import type { Language, Texts } from "../../functions/operation/chosen-language.ts";
import { recipientName } from "../kit/recipient-name.ts";
import type { KnownRecipients } from "../kit/recipient-name.ts";
import { timeInWords } from "../kit/times.ts";
import type { Step } from "./way-of-certificate.ts";

/** States of certificates and deliveries, each in one word. */
export const stateWords = {
  signed: { sv: "Signerat", en: "Signed" },
  revoked: { sv: "Makulerat", en: "Void" },
  open: { sv: "Väntar", en: "Waiting" },
  done: { sv: "Framme", en: "Arrived" },
  stopped: { sv: "Stoppat", en: "Stopped" },
} as const satisfies Readonly<Record<string, Texts>>;

/** What has happened, or is about to, at a station of a certificate's way. */
export function stepInWords(step: Step, language: Language, recipients: KnownRecipients): string {
  const recipient = step.recipient === undefined ? "" : recipientName(recipients, step.recipient, language);
  return sentences[language][step.kind](recipient)[step.state];
}

/** When, or what is waited for; empty where there is nothing to say. */
export function stepDetail(step: Step, language: Language, now: number): string {
  if (step.at !== undefined) return timeInWords(step.at, language, now, "second");
  if (step.tries === undefined || step.tries === 0) return "";
  const tries =
    language === "sv"
      ? `${String(step.tries)} försök hittills`
      : `${String(step.tries)} ${step.tries === 1 ? "attempt" : "attempts"} so far`;
  if (step.nextTryAt === undefined) return tries;
  const next = timeInWords(step.nextTryAt, language, now, "second");
  return language === "sv" ? `${tries}, nästa ${next}` : `${tries}, next ${next}`;
}

type Sentences = Readonly<Record<Step["kind"], (recipient: string) => Readonly<Record<Step["state"], string>>>>;

const sentences: Readonly<Record<Language, Sentences>> = {
  sv: {
    signed: () => ({
      done: "Signerat",
      "under-way": "Signeras",
      stopped: "Inte signerat",
      "not-yet": "Inte signerat än",
    }),
    sent: () => ({ done: "Skickat", "under-way": "Skickas", stopped: "Inte skickat", "not-yet": "Inte skickat än" }),
    arrived: (recipient) => ({
      done: `Framme hos ${recipient}`,
      "under-way": `På väg till ${recipient}`,
      stopped: `Stoppat på vägen till ${recipient}`,
      "not-yet": `Inte på väg till ${recipient} än`,
    }),
    revoked: () => ({
      done: "Makulerat",
      "under-way": "Makuleras",
      stopped: "Inte makulerat",
      "not-yet": "Inte makulerat",
    }),
    "revocation-arrived": (recipient) => ({
      done: `${recipient} har fått makuleringen`,
      "under-way": `Makuleringen är på väg till ${recipient}`,
      stopped: `Makuleringen stoppad på vägen till ${recipient}`,
      "not-yet": `Makuleringen inte på väg till ${recipient} än`,
    }),
  },
  en: {
    signed: () => ({ done: "Signed", "under-way": "Being signed", stopped: "Not signed", "not-yet": "Not signed yet" }),
    sent: () => ({ done: "Sent", "under-way": "Being sent", stopped: "Not sent", "not-yet": "Not sent yet" }),
    arrived: (recipient) => ({
      done: `Arrived at ${recipient}`,
      "under-way": `On its way to ${recipient}`,
      stopped: `Stopped on the way to ${recipient}`,
      "not-yet": `Not on its way to ${recipient} yet`,
    }),
    revoked: () => ({ done: "Made void", "under-way": "Being made void", stopped: "Not void", "not-yet": "Not void" }),
    "revocation-arrived": (recipient) => ({
      done: `${recipient} knows it is void`,
      "under-way": `The revocation is on its way to ${recipient}`,
      stopped: `The revocation stopped on the way to ${recipient}`,
      "not-yet": `The revocation is not on its way to ${recipient} yet`,
    }),
  },
};
