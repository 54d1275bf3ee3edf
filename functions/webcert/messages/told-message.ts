import { rowOfInstance } from "../../certificate/model/answers.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import type { Correspondence } from "../../certificate/model/correspondence.ts";
import { lastDayOf, permitAnswer, permitAssigning, permitHandling } from "../../certificate/model/correspondence.ts";
import type { Complement } from "../../certificate/model/message.ts";
import type { Arrival } from "../../certificate/model/sending-state.ts";
import type { AnswerWords, MessageDraft } from "../../certificate/model/message-draft.ts";
import type { StaffMember } from "../../certificate/model/staff-member.ts";
import { jsonPointer } from "../../certificate/types/json/json-pointer.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { whoDid } from "../certificates/who-did.ts";
import { toldTask } from "../tasks/told-task.ts";
import { toldMessageDraft } from "./told-message-draft.ts";
import { toldReminders } from "./told-reminders.ts";
import { timesOf } from "./told-times.ts";

/** What it takes to tell the messages about a certificate. */
export interface KnownOfMessages {
  /** What they are about. */
  readonly certificate: {
    readonly certificate: Certificate;
    readonly document: CertificateDocument;
    readonly type: CertificateType;
  };
  /** How far what care has written has come, by its id. */
  readonly arrivals: ReadonlyMap<string, Arrival>;
  /** What is written as an answer and not sent, by the id of its question. */
  readonly drafts: ReadonlyMap<string, MessageDraft<AnswerWords>>;
  readonly who: Awaited<ReturnType<typeof whoDid>>;
  /** Those whom tasks name. */
  readonly staff: ReadonlyMap<string, StaffMember>;
  readonly mayAnswer: boolean;
}

/** A message about a certificate as it is told to care. */
export function toldMessage(message: Correspondence, known: KnownOfMessages) {
  const { id, at, by, contact, complements, task, ...rest } = message;
  const { certificate, document } = known.certificate;
  const unit = { hsaId: certificate.unit, name: document.issuer.unit.name };
  return {
    messageId: id,
    ...(by === undefined ? {} : { by: known.who(by) }),
    ...(contact === undefined ? {} : { contact: [...contact] }),
    ...deliveryOf(known.arrivals.get(id)),
    ...toldTask(task, unit, known.staff),
    actions: known.mayAnswer ? actionsOn(rest) : [],
    complements: complements.map((one) => toldComplement(one, known.certificate)),
    ...toldOf(rest),
    ...draftTold(known.drafts.get(id), known.who),
    ...timesOf({ ...rest, at }),
  };
}

/** What is told as it is kept, but for its times; the writer's name is for the recipient. */
function toldOf(message: Omit<Correspondence, "id" | "at" | "by" | "contact" | "complements" | "task">) {
  const { byName: _toRecipient, handled: _toldInHistory, reminders, ...told } = message;
  const lastAnswerDate = lastDayOf(message);
  return { ...told, ...toldReminders(reminders), ...(lastAnswerDate === undefined ? {} : { lastAnswerDate }) };
}

/** What is done with a message. */
function actionsOn(message: Pick<Correspondence, "kind" | "from" | "state" | "isAnswered">) {
  const isMarked = permitHandling(message).ok;
  return [
    ...(permitAnswer(message).ok ? (["answer"] as const) : []),
    ...(permitAssigning(message).ok ? (["assign"] as const) : []),
    ...(isMarked ? [message.state === "open" ? ("handle" as const) : ("reopen" as const)] : []),
  ];
}

/** At the row that is meant; at the question where nothing tells which that is (docs/domain/messages.md, Kinds). */
function toldComplement(
  { questionId, instance, text }: Complement,
  { type, document }: { readonly type: CertificateType; readonly document: CertificateDocument },
) {
  const row = instance === undefined ? undefined : rowOfInstance(document, questionId, instance);
  const place = ["/answers", questionId, ...(row === undefined ? [] : [row])].join("/");
  return { pointer: jsonPointer(type, place), nationalId: questionId, text };
}

function draftTold(draft: MessageDraft<AnswerWords> | undefined, who: Awaited<ReturnType<typeof whoDid>>) {
  return draft === undefined ? {} : { answerDraft: toldMessageDraft(draft, who) };
}

function deliveryOf(delivery: Arrival | undefined) {
  return delivery === undefined ? {} : { delivery };
}
