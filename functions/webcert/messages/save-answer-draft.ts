import { answerDrafts, certificateStore, directory, messageStore, people } from "../../certificate/needs.ts";
import { saveAnswer } from "../../certificate/model/answer-draft.ts";
import { permitAnswer } from "../../certificate/model/correspondence.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { whoDid } from "../certificates/who-did.ts";
import { writerOf } from "../care-actor.ts";
import { saveAnswerDraft } from "./save-answer-draft.contract.ts";
import { toldAnswerDraft } from "./told-answer-draft.ts";

export const saveAnswerDraftOperation = operation(
  saveAnswerDraft,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    messages: the(messageStore),
    answers: the(answerDrafts),
    directory: the(directory),
  }),
  async ({ certificateId, messageId, seenRevision, text }, context, needs) => {
    const found = await findCertificate(needs, certificateId, context, permitCertificate["answer-question"]);
    if (!found.ok) return found;
    const { certificate, document, key } = found.value;
    const question = await needs.messages.find(certificate.id, messageId, key);
    if (question === undefined) return refused("message-not-found");
    const permitted = permitAnswer(question);
    if (!permitted.ok) return permitted;

    const standing = await needs.answers.find(certificate.id, messageId, key);
    const typed = { messageId, seenRevision, text, at: context.at, by: writerOf(context) };
    const { draft, isConflict } = saveAnswer(standing, typed);
    const isKept = draft === standing;
    const who = await whoDid([draft.by], needs.directory);
    const answer = { certificateId: certificate.id, messageId, draft: toldAnswerDraft(draft, who), isConflict };
    const access = await needs.certificates.access(
      found.value,
      document.patient.number,
      isKept ? "read" : "message",
      context.at,
    );
    const writes = isKept
      ? []
      : [
          needs.messages.stillOpen(certificate.id, question),
          needs.answers.saving(certificate.id, { standing, draft }, key),
        ];
    return context.commit(answer, access, writes);
  },
);
