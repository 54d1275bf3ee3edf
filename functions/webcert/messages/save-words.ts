import type { AnswerWords } from "../../certificate/model/message-draft.ts";
import { saveDraft } from "../../certificate/model/message-draft.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { MessageDrafts } from "../../certificate/store/message-drafts.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { FoundCertificate } from "../certificates/find-certificate.ts";
import { whoDid } from "../certificates/who-did.ts";
import { writerOf } from "../care-actor.ts";
import { toldMessageDraft } from "./told-message-draft.ts";

interface Needs<Words extends AnswerWords> {
  readonly certificates: Pick<CertificateStore, "access">;
  readonly directory: Pick<Directory, "staffOf">;
  readonly drafts: MessageDrafts<Words>;
}

interface Typed<Words extends AnswerWords, Guard> {
  readonly found: FoundCertificate;
  /** Id of the question that is answered, or code of the recipient that is asked. */
  readonly place: string;
  readonly words: Words;
  readonly seenRevision: number;
  /** The write that lets it through only while it may be sent. */
  readonly whileSendable: Guard;
}

/** What is typed to a recipient, saved at the unit where nobody else has saved something else since. */
export async function saveWords<Words extends AnswerWords, Guard>(
  needs: Needs<Words>,
  { found, place, words, seenRevision, whileSendable }: Typed<Words, Guard>,
  context: UnitContext,
) {
  const { certificate, document, key } = found;
  const standing = await needs.drafts.find(certificate.id, place, key);
  const typed = { words, seenRevision, at: context.at, by: writerOf(context) };
  const { draft, isConflict } = saveDraft(standing, typed);
  const isKept = draft === standing;
  const who = await whoDid(draft === undefined ? [] : [draft.by], needs.directory);
  const activity = isKept ? "read" : "message";
  return {
    told: { ...(draft === undefined ? {} : { draft: toldMessageDraft(draft, who) }), isConflict },
    access: await needs.certificates.access(found, document.patient.number, activity, context.at),
    writes: isKept ? [] : [whileSendable, needs.drafts.changing(certificate.id, place, { standing, draft }, key)],
  };
}
