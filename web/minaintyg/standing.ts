import type { FormDescription } from "../../functions/certificate/types/form.ts";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { unconfirmedWords } from "../../functions/certificate/model/unconfirmed-words.ts";
import { fullDayInWords } from "../kit/dates/days.ts";
import { recipientName } from "../kit/recipient-name.ts";
import type { KnownRecipients } from "../kit/recipient-name.ts";
import { momentInWords, swedishDay } from "../kit/times.ts";
import type { OwnCertificate, OwnCertificateInList } from "./own-certificate.ts";
import { words } from "./words.ts";

/** What is told of a certificate wherever it is told: in the list, and where it is read. */
export type Life = Pick<
  OwnCertificateInList,
  | "state"
  | "revokedAt"
  | "replacedBy"
  | "isReplacementConfirmed"
  | "isComplemented"
  | "sentTo"
  | "recipient"
  | "actions"
  | "unconfirmed"
> &
  // The list does not tell it.
  Partial<Pick<OwnCertificate, "revocationTold">>;

/** What the words depend on beside the certificate. */
export interface Told {
  readonly form: FormDescription | undefined;
  readonly recipients: KnownRecipients;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Where a certificate stands, and what it needs of the patient. */
export interface Standing {
  /** waits: for the patient; good: arrived; under-way, stopped: sent; void, replaced: not to be used. */
  readonly tone: "waits" | "good" | "under-way" | "stopped" | "void" | "replaced" | "quiet";
  /** In a sentence. */
  readonly what: string;
  /** What follows from it, a sentence each. */
  readonly more: readonly string[];
}

/** Where a certificate stands, in plain words; and that nobody here can vouch for it, where that is so. */
export function standingOf(certificate: Life, told: Told): Standing {
  const standing = lifeStanding(certificate, told);
  const { unconfirmed = [] } = certificate;
  if (unconfirmed.length === 0) return standing;
  const reasons = unconfirmed.map((reason) => unconfirmedWords[reason][told.language]);
  return { ...standing, more: [...standing.more, [words[told.language].unconfirmed, ...reasons].join(" ")] };
}

function lifeStanding(certificate: Life, told: Told): Standing {
  const { language, now, recipients } = told;
  const say = words[language];
  const nameOf = (code: string): string => recipientName(recipients, code, language);
  const { state, revokedAt, replacedBy, isComplemented, sentTo, revocationTold, recipient, actions } = certificate;
  if (state === "revoked") {
    const day = revokedAt === undefined ? "" : fullDayInWords(dayOf(revokedAt), language, swedishDay(now));
    const toldTo = sentTo.flatMap((sending) => {
      const name = nameOf(sending.recipient);
      const told = revocationTold?.find((one) => one.recipient === sending.recipient);
      if (told?.state === "arrived") return [say.voidKnown(name)];
      // It is told although nobody knows whether it has the certificate.
      if (sending.state === "stopped") return [told === undefined ? say.voidNotArrived(name) : say.voidUnsure(name)];
      if (sending.state === "on-its-way") return [say.voidFollows(name)];
      if (revocationTold === undefined) return [say.voidTold(name)];
      return told === undefined ? [] : [toldInWords(told.state, name, say)];
    });
    return { tone: "void", what: say.void(day), more: [say.voidText, ...toldTo] };
  }
  if (replacedBy !== undefined) {
    const more =
      certificate.isReplacementConfirmed === false ? [say.replacedText, say.newerUnconfirmed] : [say.replacedText];
    return { tone: "replaced", what: say.replaced, more };
  }
  const [sending] = sentTo;
  if (isComplemented === true && sending !== undefined) return complementedStanding(sending, told);
  if (sending !== undefined) return sentStanding(sending, nameOf(sending.recipient), told);
  if (actions.length === 0) return { tone: "quiet", what: say.cannotBeShown, more: [say.cannotBeShownText] };
  if (actions.includes("send") && recipient !== undefined)
    return { tone: "waits", what: say.notSent, more: [say.notSentText(nameOf(recipient))] };
  if (recipient === undefined) return { tone: "quiet", what: say.yoursToHandOver, more: [say.yoursToHandOverText] };
  return { tone: "quiet", what: say.notSentHere, more: [] };
}

/** Whether a recipient that has a certificate knows that it is void. */
function toldInWords(
  state: OwnCertificate["revocationTold"][number]["state"],
  name: string,
  say: (typeof words)[Language],
): string {
  switch (state) {
    case "arrived":
      return say.voidKnown(name);
    case "on-its-way":
      return say.voidUnderWay(name);
    case "stopped":
      return say.voidNotTold(name);
  }
}

/** What has become of the sending stands after it: that the recipient asked for more took nothing back. */
function complementedStanding(sending: Life["sentTo"][number], told: Told): Standing {
  const say = words[told.language];
  const name = recipientName(told.recipients, sending.recipient, told.language);
  return { tone: "replaced", what: say.complemented, more: [say.complementedText(name), ...leftToPatient(told)] };
}

function sentStanding(sending: Life["sentTo"][number], name: string, { form, language, now }: Told): Standing {
  const say = words[language];
  const left = leftToPatient({ form, language });
  switch (sending.state) {
    case "arrived": {
      const { arrivedAt } = sending;
      const what =
        arrivedAt === undefined
          ? say.arrivedSometime(name)
          : say.arrived(name, momentInWords(arrivedAt, language, now));
      return { tone: "good", what, more: left };
    }
    case "on-its-way": {
      const what = say.onItsWay(name, momentInWords(sending.sentAt, language, now));
      return { tone: "under-way", what, more: [say.onItsWayText, ...left] };
    }
    case "stopped":
      return { tone: "stopped", what: say.stopped(name), more: [say.stoppedText] };
  }
}

function leftToPatient({ form, language }: Pick<Told, "form" | "language">): readonly string[] {
  return form?.leftToPatient === undefined ? [] : [form.leftToPatient[language]];
}

/** Which of the list's filters a certificate is found by. */
export function kindOf({ state, replacedBy, sentTo, actions }: Life): "waits" | "sent" | "void" | "other" {
  if (state === "revoked" || replacedBy !== undefined) return "void";
  if (sentTo.length > 0) return "sent";
  return actions.includes("send") ? "waits" : "other";
}

/** A certificate is new for so long (the same as in today's service). */
const newDays = 14;

export function isNew(signedAt: string, now: number): boolean {
  const age = now - Date.parse(signedAt);
  return age >= 0 && age < newDays * 86_400_000;
}

function dayOf(at: string): string {
  return swedishDay(Date.parse(at));
}
