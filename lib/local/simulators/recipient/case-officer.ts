import { randomUUID } from "node:crypto";
import type { ExchangeAddress } from "./ask-care.ts";
import { askCare } from "./ask-care.ts";
import type { Inbox, ReceivedCertificate, SentMessage } from "./inbox.ts";
import type { QuestionInput } from "./officer-input.ts";
import type { RecipientProfile } from "./recipient-profile.ts";
import { swedishTime } from "../../swedish-time.ts";
import { writeMessageToCare } from "./write-message-to-care.ts";

/**
 * What the one who handles a case at the authority can do about a certificate. Nothing is returned where it refers to
 * something unknown.
 */
export interface CaseOfficer {
  readonly ask: (input: QuestionInput) => Promise<SentMessage | undefined>;
  readonly remind: (input: { readonly questionId: string; readonly text: string }) => Promise<SentMessage | undefined>;
  readonly answer: (input: { readonly messageId: string; readonly text: string }) => Promise<SentMessage | undefined>;
  /** Sends a message again that the exchange did not take, under its own id and time. */
  readonly sendAgain: (input: { readonly messageId: string }) => Promise<SentMessage | undefined>;
}

type Draft = Omit<SentMessage, "id" | "sentAt" | "outcome" | "certificateId">;

export function caseOfficer(
  profile: RecipientProfile,
  inbox: Inbox,
  exchange: ExchangeAddress,
  now: () => Date,
): CaseOfficer {
  async function send(certificate: ReceivedCertificate | undefined, draft: Draft): Promise<SentMessage | undefined> {
    if (certificate === undefined) return undefined;
    const message = { ...draft, id: randomUUID(), certificateId: certificate.id, sentAt: swedishTime(now()) };
    const sent = { ...message, outcome: await askCare(exchange, writeMessageToCare(message, certificate, profile)) };
    inbox.keepSent(sent);
    return sent;
  }

  return {
    ask: ({ certificateId, subject, heading, text, complements, lastAnswerDate }) =>
      send(inbox.certificate(certificateId), {
        kind: subject === "KOMPLT" ? "complement-request" : "question",
        subject,
        ...(heading === undefined ? {} : { heading }),
        text,
        complements: complements.map(({ questionId, instance, text: asked }) => ({
          questionId,
          ...(instance === undefined ? {} : { instance }),
          text: asked,
        })),
        ...(lastAnswerDate === undefined ? {} : { lastAnswerDate }),
      }),

    remind: async ({ questionId, text }) => {
      const question = inbox.sentMessage(questionId);
      if (question === undefined) return undefined;
      return send(inbox.certificate(question.certificateId), {
        kind: "reminder",
        subject: "PAMINN",
        text,
        complements: [],
        reminderOf: question.id,
      });
    },

    answer: async ({ messageId, text }) => {
      const question = inbox.message(messageId);
      if (question === undefined) return undefined;
      return send(inbox.certificate(question.certificateId), {
        kind: "answer",
        subject: question.subject,
        text,
        complements: [],
        answerTo: question.id,
      });
    },

    sendAgain: async ({ messageId }) => {
      const message = inbox.sentMessage(messageId);
      const certificate = message === undefined ? undefined : inbox.certificate(message.certificateId);
      if (message === undefined || certificate === undefined) return undefined;
      if (message.outcome.state === "accepted") return message;
      const sent = { ...message, outcome: await askCare(exchange, writeMessageToCare(message, certificate, profile)) };
      inbox.keepSent(sent);
      return sent;
    },
  };
}
