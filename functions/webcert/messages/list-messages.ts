import {
  answerDrafts,
  certificateStore,
  deliveryStore,
  directory,
  messageStore,
  people,
  questionDrafts,
} from "../../certificate/needs.ts";
import type { AnswerWords, MessageDraft, QuestionWords } from "../../certificate/model/message-draft.ts";
import type { Correspondence } from "../../certificate/model/correspondence.ts";
import { permitAnswer } from "../../certificate/model/correspondence.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { recipientOf } from "../../certificate/model/type-permissions.ts";
import { answerArrivals } from "../../certificate/model/sending-state.ts";
import type { MessageDrafts } from "../../certificate/store/message-drafts.ts";
import type { DataKey } from "../../certificate/store/encryption.ts";
import { operation } from "../../operation/operation.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import type { FoundCertificate } from "../certificates/find-certificate.ts";
import { whoDid } from "../certificates/who-did.ts";
import { namedIn } from "../tasks/told-task.ts";
import { listMessages } from "./list-messages.contract.ts";
import { toldMessage } from "./told-message.ts";
import { toldMessageDraft } from "./told-message-draft.ts";

/** With what is written as the answer to each, more of the largest are not carried (`largestAnswer`). */
const mostOfPage = 50;

export const listMessagesOperation = operation(
  listMessages,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    messages: the(messageStore),
    answers: the(answerDrafts),
    questions: the(questionDrafts),
    deliveries: the(deliveryStore),
    directory: the(directory),
  }),
  async (input, context, needs) => {
    const mayList = permitCertificate["list-messages"];
    const found = await findCertificate(needs, input.certificateId, context, mayList);
    if (!found.ok) return found;

    const { certificate, document, key } = found.value;
    const page = { ...input, limit: Math.min(input.limit, mostOfPage) };
    const { values: correspondence, next } = await needs.messages.page(input.certificateId, key, page);
    const arrivals = answerArrivals(await needs.deliveries.openedOf(certificate, key));
    const staff = await needs.directory.staffOf(namedIn(correspondence.map(({ task }) => task)));
    const mayAnswer = permitCertificate["answer-question"](found.value).ok;
    const answerable = mayAnswer ? correspondence.filter((one) => permitAnswer(one).ok) : [];
    const drafts = await writtenFor(answerable, certificate.id, { key, answers: needs.answers });
    const asking = await askingOf(found.value, needs.questions);
    const writers = [...correspondence, ...drafts.values(), ...asking].flatMap(({ by }) =>
      by === undefined ? [] : [by],
    );
    const who = await whoDid(writers, needs.directory);
    const known = { certificate: found.value, arrivals, drafts, who, staff, mayAnswer };
    const messages = correspondence.map((message) => toldMessage(message, known));
    const access = await needs.certificates.access(found.value, document.patient.number, "read", context.at);
    const told = { messages, ...questionTold(asking, who), ...(next === undefined ? {} : { next }) };
    return context.disclose(told, [access]);
  },
);

/** What is written as the answers to questions, by their ids. */
async function writtenFor(
  questions: readonly Pick<Correspondence, "id">[],
  certificateId: string,
  { key, answers }: { readonly key: DataKey; readonly answers: Pick<MessageDrafts<AnswerWords>, "listOf"> },
): Promise<ReadonlyMap<string, MessageDraft<AnswerWords>>> {
  if (questions.length === 0) return new Map();
  const written = await answers.listOf(certificateId, key);
  return new Map([...written].filter(([messageId]) => questions.some(({ id }) => id === messageId)));
}

/** What is written as a question to the recipient, where one may be asked: one at most. */
async function askingOf(
  found: FoundCertificate,
  questions: Pick<MessageDrafts<QuestionWords>, "listOf">,
): Promise<readonly MessageDraft<QuestionWords>[]> {
  if (!permitCertificate.ask(found).ok) return [];
  const written = await questions.listOf(found.certificate.id, found.key);
  const draft = written.get(recipientOf(found.type));
  return draft === undefined ? [] : [draft];
}

function questionTold(
  [draft]: readonly MessageDraft<QuestionWords>[],
  who: Parameters<typeof toldMessageDraft<QuestionWords>>[1],
) {
  return draft === undefined ? {} : { questionDraft: toldMessageDraft(draft, who) };
}
