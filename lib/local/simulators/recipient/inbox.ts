import type { ReceivedAnswer } from "./received-answer.ts";
import type { Verdict } from "./write-soap.ts";
import { refuse } from "./write-soap.ts";

/** A certificate as the recipient keeps it: what its case officer reads and asks about, and never a name. */
export interface ReceivedCertificate {
  readonly id: string;
  /** Root of the certificate's id. */
  readonly idRoot: string;
  readonly type: string;
  /** What the certificate calls its type, in Swedish. */
  readonly typeName?: string;
  readonly version: string;
  readonly signedAt?: string;
  readonly isSigned: boolean;
  /** Why the exchange does not confirm who issued it, by its codes; empty where it does. */
  readonly unconfirmed: readonly string[];
  readonly patient: { readonly root: string; readonly number: string };
  readonly unit: { readonly hsaId: string; readonly name: string };
  /** Who signed it. */
  readonly issuedBy: string;
  readonly answers: readonly ReceivedAnswer[];
  /** The message it answers, if it came as a complement. */
  readonly answerTo?: string;
  readonly relations: readonly { readonly kind: string; readonly certificateId: string }[];
  /** Whether it carried a name or an address of the patient, which it never should. */
  readonly namesPatient: boolean;
  readonly receivedAt: string;
  readonly timesReceived: number;
  readonly revoked?: { readonly at: string; readonly reason?: string; readonly timesReceived: number };
}

/** A question by care, or its answer to one of the recipient's. */
export interface ReceivedMessage {
  readonly id: string;
  readonly certificateId: string;
  readonly subject: string;
  readonly heading?: string;
  readonly text: string;
  readonly answerTo?: string;
  readonly sender: { readonly name: string; readonly unit: string };
  readonly receivedAt: string;
  readonly timesReceived: number;
}

/** A message to care, and what the exchange said to it. */
export interface SentMessage {
  readonly id: string;
  readonly certificateId: string;
  readonly kind: "question" | "complement-request" | "reminder" | "answer";
  readonly subject: string;
  readonly heading?: string;
  readonly text: string;
  readonly complements: readonly { readonly questionId: string; readonly instance?: number; readonly text: string }[];
  readonly lastAnswerDate?: string;
  readonly reminderOf?: string;
  readonly answerTo?: string;
  readonly sentAt: string;
  readonly outcome: SendOutcome;
}

export type SendOutcome =
  | { readonly state: "accepted"; readonly resultCode: "OK" | "INFO" }
  | { readonly state: "refused"; readonly errorId: string; readonly text: string }
  | { readonly state: "unanswered"; readonly text: string };

/**
 * What a recipient has received and sent, in memory.
 *
 * It recognises what it has by its id, so the same request twice has one effect; the counters tell how often it came.
 */
export class Inbox {
  readonly #certificates = new Map<string, ReceivedCertificate>();
  readonly #messages = new Map<string, ReceivedMessage>();
  readonly #sent = new Map<string, SentMessage>();

  get certificates(): readonly ReceivedCertificate[] {
    return [...this.#certificates.values()].reverse();
  }

  get messages(): readonly ReceivedMessage[] {
    return [...this.#messages.values()].reverse();
  }

  get sent(): readonly SentMessage[] {
    return [...this.#sent.values()].reverse();
  }

  certificate(id: string): ReceivedCertificate | undefined {
    return this.#certificates.get(id);
  }

  message(id: string): ReceivedMessage | undefined {
    return this.#messages.get(id);
  }

  sentMessage(id: string): SentMessage | undefined {
    return this.#sent.get(id);
  }

  register(certificate: ReceivedCertificate): Verdict {
    const known = this.#certificates.get(certificate.id);
    if (known === undefined) {
      this.#certificates.set(certificate.id, certificate);
      return { code: "OK" };
    }
    if (known.patient.number !== certificate.patient.number)
      return refuse("VALIDATION_ERROR", "The certificate id is taken by another person's certificate");
    this.#certificates.set(known.id, { ...known, timesReceived: known.timesReceived + 1 });
    return { code: "INFO", text: "The certificate has been received before" };
  }

  revoke(revocation: {
    readonly certificateId: string;
    readonly patientNumber: string;
    readonly at: string;
    readonly reason?: string;
  }): Verdict {
    const known = this.#certificates.get(revocation.certificateId);
    if (known === undefined) return refuse("APPLICATION_ERROR", "The certificate is not known here");
    if (known.patient.number !== revocation.patientNumber)
      return refuse("VALIDATION_ERROR", "The certificate concerns another person");
    if (known.revoked !== undefined) {
      this.#certificates.set(known.id, {
        ...known,
        revoked: { ...known.revoked, timesReceived: known.revoked.timesReceived + 1 },
      });
      return { code: "INFO", text: "The certificate is revoked already" };
    }
    const reason = revocation.reason === undefined ? {} : { reason: revocation.reason };
    this.#certificates.set(known.id, { ...known, revoked: { at: revocation.at, ...reason, timesReceived: 1 } });
    return { code: "OK" };
  }

  takeMessage(message: ReceivedMessage, patientNumber: string): Verdict {
    const known = this.#messages.get(message.id);
    if (known !== undefined) {
      this.#messages.set(known.id, { ...known, timesReceived: known.timesReceived + 1 });
      return { code: "INFO", text: "The message has been received before" };
    }
    const certificate = this.#certificates.get(message.certificateId);
    if (certificate === undefined) return refuse("APPLICATION_ERROR", "The certificate is not known here");
    if (certificate.patient.number !== patientNumber)
      return refuse("VALIDATION_ERROR", "The certificate concerns another person");
    if (message.answerTo !== undefined) {
      const question = this.#sent.get(message.answerTo);
      if (question === undefined) return refuse("VALIDATION_ERROR", "The message that is answered is not known here");
      if (question.subject !== message.subject)
        return refuse("VALIDATION_ERROR", "The answer has another subject than its question");
    }
    this.#messages.set(message.id, message);
    return { code: "OK" };
  }

  keepSent(message: SentMessage): void {
    this.#sent.set(message.id, message);
  }
}
