import { answerDrafts, certificateStore, directory, messageStore, people } from "../../certificate/needs.ts";
import { permitAnswer } from "../../certificate/model/correspondence.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { saveAnswerDraft } from "./save-answer-draft.contract.ts";
import { saveWords } from "./save-words.ts";

export const saveAnswerDraftOperation = operation(
  saveAnswerDraft,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    messages: the(messageStore),
    drafts: the(answerDrafts),
    directory: the(directory),
  }),
  async ({ certificateId, messageId, seenRevision, text }, context, needs) => {
    const found = await findCertificate(needs, certificateId, context, permitCertificate["answer-question"]);
    if (!found.ok) return found;
    const { certificate, key } = found.value;
    const question = await needs.messages.find(certificate.id, messageId, key);
    if (question === undefined) return refused("message-not-found");
    const permitted = permitAnswer(question);
    if (!permitted.ok) return permitted;

    const whileSendable = needs.messages.stillOpen(certificate.id, question);
    const typed = { found: found.value, place: messageId, words: { text }, seenRevision, whileSendable };
    const { told, access, writes } = await saveWords(needs, typed, context);
    return context.commit({ certificateId: certificate.id, messageId, ...told }, access, writes);
  },
);
