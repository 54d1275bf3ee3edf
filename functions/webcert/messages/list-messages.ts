import { rowOfInstance } from "../../certificate/model/answers.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { jsonPointer } from "../../certificate/types/json/json-pointer.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import {
  answerDrafts,
  certificateStore,
  deliveryStore,
  directory,
  messageStore,
  people,
} from "../../certificate/needs.ts";
import type { AnswerDraft } from "../../certificate/model/answer-draft.ts";
import type { Correspondence } from "../../certificate/model/correspondence.ts";
import { lastDayOf, permitAnswer, permitAssigning, permitHandling } from "../../certificate/model/correspondence.ts";
import type { Complement } from "../../certificate/model/message.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { answerArrivals } from "../../certificate/model/sending-state.ts";
import type { Arrival } from "../../certificate/model/sending-state.ts";
import type { AnswerDrafts } from "../../certificate/store/answer-drafts.ts";
import type { DataKey } from "../../certificate/store/encryption.ts";
import { operation } from "../../operation/operation.ts";
import { listMessages } from "./list-messages.contract.ts";
import { toldAnswerDraft } from "./told-answer-draft.ts";
import { toldReminders } from "./told-reminders.ts";
import { namedIn, toldTask } from "../tasks/told-task.ts";
import { timesOf } from "./told-times.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { whoDid } from "../certificates/who-did.ts";

export const listMessagesOperation = operation(
  listMessages,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    messages: the(messageStore),
    answers: the(answerDrafts),
    deliveries: the(deliveryStore),
    directory: the(directory),
  }),
  async (input, context, needs) => {
    const mayList = permitCertificate["list-messages"];
    const found = await findCertificate(needs, input.certificateId, context, mayList);
    if (!found.ok) return found;

    const { certificate, document, key } = found.value;
    const { values: correspondence, next } = await needs.messages.page(input.certificateId, key, input);
    const arrivals = answerArrivals(await needs.deliveries.openedOf(certificate, key));
    const staff = await needs.directory.staffOf(namedIn(correspondence.map(({ task }) => task)));
    const mayAnswer = permitCertificate["answer-question"](found.value).ok;
    const answerable = mayAnswer ? correspondence.filter((one) => permitAnswer(one).ok) : [];
    const drafts = await writtenFor(answerable, certificate.id, { key, answers: needs.answers });
    const writers = [...correspondence, ...drafts.values()].flatMap(({ by }) => (by === undefined ? [] : [by]));
    const who = await whoDid(writers, needs.directory);
    const unit = { hsaId: certificate.unit, name: document.issuer.unit.name };
    const messages = correspondence.map(({ id, at, by, contact, complements, task, ...rest }) => ({
      messageId: id,
      ...(by === undefined ? {} : { by: who(by) }),
      ...(contact === undefined ? {} : { contact: [...contact] }),
      ...deliveryOf(arrivals.get(id)),
      ...toldTask(task, unit, staff),
      actions: mayAnswer ? actionsOn(rest) : [],
      complements: complements.map((one) => toldComplement(one, found.value)),
      ...toldOf(rest),
      ...draftTold(drafts.get(id), who),
      ...timesOf({ ...rest, at }),
    }));
    const access = await needs.certificates.access(found.value, document.patient.number, "read", context.at);
    return context.disclose({ messages, ...(next === undefined ? {} : { next }) }, [access]);
  },
);

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

/** What is written as the answers to questions, by their ids. */
async function writtenFor(
  questions: readonly Pick<Correspondence, "id">[],
  certificateId: string,
  { key, answers }: { readonly key: DataKey; readonly answers: Pick<AnswerDrafts, "listOf"> },
): Promise<ReadonlyMap<string, AnswerDraft>> {
  if (questions.length === 0) return new Map();
  const written = await answers.listOf(certificateId, key);
  return new Map([...written].filter(([messageId]) => questions.some(({ id }) => id === messageId)));
}

function draftTold(draft: AnswerDraft | undefined, who: Awaited<ReturnType<typeof whoDid>>) {
  return draft === undefined ? {} : { answerDraft: toldAnswerDraft(draft, who) };
}

function deliveryOf(delivery: Arrival | undefined) {
  return delivery === undefined ? {} : { delivery };
}
