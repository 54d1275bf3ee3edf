import { certificateStore, directory, people, questionDrafts } from "../../certificate/needs.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { recipientOf } from "../../certificate/model/type-permissions.ts";
import { unpadded } from "../../operation/white-space.ts";
import { operation } from "../../operation/operation.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { saveQuestionDraft } from "./save-question-draft.contract.ts";
import { saveWords } from "./save-words.ts";

export const saveQuestionDraftOperation = operation(
  saveQuestionDraft,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    drafts: the(questionDrafts),
    directory: the(directory),
  }),
  async ({ certificateId, seenRevision, heading = "", ...rest }, context, needs) => {
    const found = await findCertificate(needs, certificateId, context, permitCertificate.ask);
    if (!found.ok) return found;
    const recipient = recipientOf(found.value.type);
    // None is sent that is blank.
    const words = unpadded(heading) === "" ? rest : { ...rest, heading };
    const whileSendable = needs.certificates.unchanged(found.value);
    const typed = { found: found.value, place: recipient, words, seenRevision, whileSendable };
    const { told, access, writes } = await saveWords(needs, typed, context);
    return context.commit({ certificateId: found.value.certificate.id, recipient, ...told }, access, writes);
  },
);
