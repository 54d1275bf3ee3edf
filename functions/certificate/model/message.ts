import type { QuestionId } from "./answers.ts";
import type { CertificateReference, Issuer, PersonId } from "./certificate-document.ts";
import type { Finding, Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";
import { comparableHsaId, comparableId } from "../../operation/comparable-ids.ts";

/**
 * `ämne`: KOMPLT asks for a complement, AVSTMN for a meeting (avstämningsmöte), KONTKT for contact, OVRIGT for anything
 * else, PAMINN reminds (docs/domain/messages.md, Kinds).
 */
export const subjects = ["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT", "PAMINN"] as const;
export type Subject = (typeof subjects)[number];

/** Subjects of a question that does not ask for a complement. Either side may ask one. */
export const questionSubjects = ["AVSTMN", "KONTKT", "OVRIGT"] as const satisfies readonly Subject[];
export type QuestionSubject = (typeof questionSubjects)[number];

/** The message that is answered, with the sender's own reference where it gave one. */
export interface MessageReference {
  readonly messageId: string;
  readonly referenceId?: string;
}

/** What every message about a certificate has, whoever sent it. Nothing in it names the patient. */
interface AboutCertificate {
  readonly id: string;
  /** The sender's own reference, e.g. of its case. */
  readonly referenceId?: string;
  /** Local Swedish time without zone, YYYY-MM-DDThh:mm:ss. */
  readonly sentAt: string;
  /** What it is about, by its id at the unit that issued it (`intygs-id`). */
  readonly certificate: CertificateReference;
  readonly patient: PersonId;
  readonly heading?: string;
  readonly text: string;
}

export interface Question extends AboutCertificate {
  readonly kind: "question";
  readonly subject: QuestionSubject;
  /** Last day to answer, YYYY-MM-DD. */
  readonly lastAnswerDate?: string;
}

/** The authority cannot decide on what the certificate says, and asks for more. */
export interface ComplementRequest extends AboutCertificate {
  readonly kind: "complement-request";
  readonly subject: "KOMPLT";
  readonly complements: readonly Complement[];
  readonly lastAnswerDate?: string;
}

/**
 * What is asked about one answer of the certificate. The instance counts from 1 as on the wire; absent means the only
 * one.
 */
export interface Complement {
  readonly questionId: QuestionId;
  readonly instance?: number;
  readonly text: string;
}

/** An answer has the subject of its question, and sets no date of its own. */
export interface Answer extends AboutCertificate {
  readonly kind: "answer";
  readonly subject: Exclude<Subject, "PAMINN">;
  readonly answerTo: MessageReference;
}

export interface Reminder extends AboutCertificate {
  readonly kind: "reminder";
  readonly subject: "PAMINN";
  /** Id of the message that is still unanswered. */
  readonly reminderOf: string;
  readonly lastAnswerDate?: string;
}

export type Message = Question | ComplementRequest | Answer | Reminder;

/** A message from an authority to the unit that issued the certificate (SendMessageToCare 2). */
export type MessageToCare = Message & {
  /** HSA-id of the unit it is meant for (`logiskAdressMottagare`). */
  readonly careUnit: string;
  /** Code of the part that asks (`KV part`), and whom to turn to there. */
  readonly sender: { readonly part: string; readonly contact: readonly string[] };
};

/** A message from care to an authority: a question of its own or an answer (SendMessageToRecipient 2). */
export type MessageToRecipient = (Question | Answer) & {
  readonly recipientAddress: string;
  readonly sender: Issuer;
};

/** A message as it came: each field well formed, but the fields may contradict each other. */
export interface ReceivedMessage extends AboutCertificate {
  readonly subject: string;
  readonly reminderOf?: string;
  readonly answerTo?: MessageReference;
  readonly complements: readonly Complement[];
  readonly lastAnswerDate?: string;
}

/** What the exchange knows of the things a message refers to; absent where there is none. */
export interface KnownOfMessage {
  readonly messageIdIsTaken: boolean;
  readonly certificate?: {
    readonly reference: CertificateReference;
    readonly patient: PersonId;
    readonly isRevoked: boolean;
    readonly isTest: boolean;
    /** Whether anybody asks about certificates of its type. */
    readonly hasMessages: boolean;
    /** What may be asked to be complemented: the questions of its type, and those it answers beside them. */
    readonly questions: ReadonlySet<QuestionId>;
  };
  /** The message that `answerTo` names. */
  readonly answered?: { readonly subject: Subject };
  /** The message that `reminderOf` names. */
  readonly reminded?: { readonly subject: Subject };
}

const errorTexts = {
  SUBJECT_NOT_SUPPORTED_ERROR: {
    sv: "Ämnet ska vara KOMPLT, AVSTMN, KONTKT, OVRIGT eller PAMINN",
    en: "The subject must be KOMPLT, AVSTMN, KONTKT, OVRIGT or PAMINN",
  },
  KOMPLETTERING_INCONSISTENCY_ERROR: {
    sv: "Kompletteringar kan bara anges med ämnet KOMPLT",
    en: "Complements belong to the subject KOMPLT only",
  },
  PAMINNELSE_ID_INCONSISTENCY_ERROR: {
    sv: "En påminnelse ska ange vilket meddelande den gäller, och bara en påminnelse får göra det",
    en: "A reminder names what it reminds of, and no other message does",
  },
  MESSAGE_TYPE_CONSISTENCY_ERROR: {
    sv: "Ett svar kan inte ha ett sista svarsdatum",
    en: "An answer cannot have a last day to answer",
  },
  SUBJECT_CONSISTENCY_ERROR: {
    sv: "Svaret har ett annat ämne än frågan",
    en: "The answer has another subject than its question",
  },
  REFERENCED_MESSAGE_NOT_FOUND_ERROR: {
    sv: "Meddelandet som du hänvisar till finns inte",
    en: "The message referred to does not exist",
  },
  MEDDELANDE_ID_NOT_UNIQUE_ERROR: {
    sv: "Det finns redan ett meddelande med detta id",
    en: "A message with this id exists already",
  },
  CERTIFICATE_NOT_FOUND_ERROR: { sv: "Intyget finns inte", en: "The certificate does not exist" },
  CIVIC_REGISTRATION_NUMBER_INCONSISTENCY_ERROR: {
    sv: "Intyget gäller en annan person",
    en: "The certificate concerns another person",
  },
  TEST_CERTIFICATE: { sv: "Intyget är ett testintyg", en: "The certificate is a test certificate" },
  CERTIFICATE_REVOKED_ERROR: { sv: "Intyget är makulerat", en: "The certificate is revoked" },
} as const satisfies Record<string, Finding["text"]>;

/** The error codes of SendMessageToCare 2 (docs/domain/messages.md). */
export type MessageErrorCode = keyof typeof errorTexts;

export interface MessageRefusal {
  readonly code: "message-refused";
  readonly errors: readonly (Finding & { readonly code: MessageErrorCode })[];
}

type MessageFinding = MessageRefusal["errors"][number];

/**
 * Says what kind of message was received, or everything in it that contradicts itself (docs/domain/messages.md).
 *
 * Pointers name the elements of the contract, because that is what the sender wrote.
 */
export function understand(received: ReceivedMessage): Result<Message, MessageRefusal> {
  const { subject: sentSubject, reminderOf, answerTo, complements, lastAnswerDate, ...about } = received;
  const subject = subjects.find((known) => known === sentSubject);
  const isReminder = subject === "PAMINN";

  const errors = [
    ...when(subject === undefined, "SUBJECT_NOT_SUPPORTED_ERROR", "/amne/code"),
    ...when(complements.length > 0 && subject !== "KOMPLT", "KOMPLETTERING_INCONSISTENCY_ERROR", "/komplettering"),
    ...when(isReminder !== (reminderOf !== undefined), "PAMINNELSE_ID_INCONSISTENCY_ERROR", "/paminnelseMeddelande-id"),
    ...when(
      answerTo !== undefined && !isReminder && lastAnswerDate !== undefined,
      "MESSAGE_TYPE_CONSISTENCY_ERROR",
      "/sistaDatumForSvar",
    ),
  ];
  if (errors.length > 0 || subject === undefined) return refusedMessage(errors);

  const due = lastAnswerDate === undefined ? {} : { lastAnswerDate };
  if (subject === "PAMINN") {
    return reminderOf === undefined
      ? refusedMessage(errors)
      : ok({ ...about, ...due, kind: "reminder", subject, reminderOf });
  }
  if (answerTo !== undefined) return ok({ ...about, kind: "answer", subject, answerTo });
  return subject === "KOMPLT"
    ? ok({ ...about, ...due, kind: "complement-request", subject, complements })
    : ok({ ...about, ...due, kind: "question", subject });
}

/**
 * Whether a message to care may be taken, given what it refers to (docs/domain/messages.md).
 *
 * A sender that never got our answer sends the same id again; the caller recognises that message by comparing it with
 * the stored one before it asks here.
 */
export function admit<M extends Message>(message: M, known: KnownOfMessage): Result<M, MessageRefusal> {
  const { certificate } = known;
  const errors = [
    ...when(known.messageIdIsTaken, "MEDDELANDE_ID_NOT_UNIQUE_ERROR", "/meddelande-id"),
    ...when(
      certificate === undefined || !isNamed(message.certificate, certificate.reference),
      "CERTIFICATE_NOT_FOUND_ERROR",
      "/intygs-id",
    ),
    ...when(
      certificate !== undefined && !isPerson(message.patient, certificate.patient),
      "CIVIC_REGISTRATION_NUMBER_INCONSISTENCY_ERROR",
      "/patientPerson-id",
    ),
    ...when(certificate?.isTest === true, "TEST_CERTIFICATE", "/intygs-id"),
    ...when(certificate?.isRevoked === true, "CERTIFICATE_REVOKED_ERROR", "/intygs-id"),
    ...(certificate?.hasMessages === false
      ? [{ pointer: "/amne/code", code: "SUBJECT_NOT_SUPPORTED_ERROR", text: typeWithoutMessages } as const]
      : []),
    ...referenceErrors(message, known),
    ...complementErrors(message, certificate?.questions),
  ];
  return errors.length > 0 ? refusedMessage(errors) : ok(message);
}

/** Whether a certificate is named by its id and by what that counts in, as ids are compared. */
function isNamed(by: CertificateReference, reference: CertificateReference): boolean {
  return (
    comparableId(by.id) === comparableId(reference.id) &&
    comparableHsaId(by.issuingUnit) === comparableHsaId(reference.issuingUnit)
  );
}

function isPerson(one: PersonId, other: PersonId): boolean {
  return one.number === other.number && one.kind === other.kind;
}

const typeWithoutMessages = {
  sv: "Om intyg av den här typen skickas inga meddelanden",
  en: "There are no messages about certificates of this type",
} as const;

const noSuchQuestion = {
  sv: "Intygets typ har ingen sådan fråga",
  en: "The certificate's type has no such question",
} as const;

function complementErrors(message: Message, questions: ReadonlySet<QuestionId> | undefined): readonly MessageFinding[] {
  if (message.kind !== "complement-request" || questions === undefined) return [];
  return message.complements.flatMap(({ questionId }, at) =>
    questions.has(questionId)
      ? []
      : [
          {
            pointer: `/komplettering/${String(at)}/frage-id`,
            code: "KOMPLETTERING_INCONSISTENCY_ERROR" as const,
            text: noSuchQuestion,
          },
        ],
  );
}

function referenceErrors(message: Message, { answered, reminded }: KnownOfMessage): readonly MessageFinding[] {
  if (message.kind === "reminder") {
    return when(reminded === undefined, "REFERENCED_MESSAGE_NOT_FOUND_ERROR", "/paminnelseMeddelande-id");
  }
  if (message.kind !== "answer") return [];
  if (answered === undefined) return when(true, "REFERENCED_MESSAGE_NOT_FOUND_ERROR", "/svarPa/meddelande-id");
  return when(answered.subject !== message.subject, "SUBJECT_CONSISTENCY_ERROR", "/amne/code");
}

function when(isWrong: boolean, code: MessageErrorCode, pointer: string): readonly MessageFinding[] {
  return isWrong ? [{ pointer, code, text: errorTexts[code] }] : [];
}

function refusedMessage(errors: readonly MessageFinding[]): { readonly ok: false; readonly refusal: MessageRefusal } {
  return { ok: false, refusal: { code: "message-refused", errors } };
}
