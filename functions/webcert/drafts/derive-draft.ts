import { newIds } from "../../platform/needs.ts";
import { certificateStore, draftStore, messageStore, people } from "../../certificate/needs.ts";
import { relationTo } from "../../certificate/model/certificate-document.ts";
import type { CertificateDocument, Relation } from "../../certificate/model/certificate-document.ts";
import type { Answers } from "../../certificate/model/answers.ts";
import type { DraftKind } from "../../certificate/model/draft.ts";
import type { RegisteredPerson } from "../../certificate/model/registered-person.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { permitDraftFrom } from "../../certificate/model/permissions/permit-draft-from.ts";
import { certificateKey } from "../../certificate/store/table-names.ts";
import { carryOver, carryOverForEmployer, proposedStart } from "../../certificate/types/carry-over.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { begunDraft } from "./begun-draft.ts";
import { deriveDraft } from "./derive-draft.contract.ts";
import { draftingOf } from "./drafting-of.ts";
import { earlierEmployersOf } from "./earlier-employers.ts";
import type { FindingEarlier } from "./earlier-employers.ts";

export const deriveDraftOperation = operation(
  deriveDraft,
  (the) => ({
    certificates: the(certificateStore),
    drafts: the(draftStore),
    messages: the(messageStore),
    people: the(people),
    newId: the(newIds),
  }),
  async ({ certificateId, kind }, context, needs) => {
    const found = await findCertificate(needs, certificateId, context, permitCertificate.read);
    if (!found.ok) return found;
    const drafting = await draftingOf(found.value, context.at, needs);
    const permitted = permitDraftFrom[kind](drafting);
    if (!permitted.ok) return permitted;

    const { certificate, document, patientNumber } = drafting;
    const carried = carriedOver(kind, drafting, swedishDay(context.at));
    const start = kind === "renew" ? proposedStart(drafting.type, document.answers) : undefined;
    const proposed = start === undefined ? {} : { proposedStart: start };
    const madeFrom = { kind, certificateId: certificate.id, ...proposed };
    const relations = await relationsTo(drafting, kind, context.unit.hsaId, needs);
    const draft = begunDraft({ id: needs.newId(), ...carried, patientNumber, relations, madeFrom }, context);
    const locked = drafting.locked.find((made) => made.kind === kind);
    const { stored, writes } = await needs.drafts.creationFrom(draft, locked);
    const access = await needs.drafts.access(stored, "create", context.at);
    const answer = { certificateId: draft.id, revision: draft.revision };
    return context.commit(answer, access, [needs.certificates.unchanged(found.value), ...writes]);
  },
  { namedIn: ({ certificateId }) => certificateKey(certificateId, "DRAFT") },
);

/** The type of the new draft, and its answers: for an employer there is another, where it is permitted. */
function carriedOver(kind: DraftKind, { type, employerType, document }: Carried, today: string): Begun {
  if (kind !== "for-employer") return { type, answers: carryOver(type, document.answers, kind) };
  if (employerType === undefined) throw new TypeError("Nothing is made for an employer of this type");
  return { type: employerType, answers: carryOverForEmployer(type, employerType, document.answers, today) };
}

interface Carried {
  readonly type: CertificateType;
  readonly employerType?: CertificateType;
  readonly document: CertificateDocument;
}

interface Begun {
  readonly type: CertificateType;
  readonly answers: Answers;
}

/**
 * What the new certificate names. An employer's is no relative of the other in the national model, and its reader has
 * not got that; it takes the place of what the employer has already.
 */
async function relationsTo(
  { document, patient: person }: Related,
  kind: DraftKind,
  unit: string,
  needs: FindingEarlier,
): Promise<readonly Relation[]> {
  if (kind === "for-employer") {
    const earlier = await earlierEmployersOf({ ...document, unit, person }, needs);
    return earlier === undefined ? [] : [earlier.relation];
  }
  return [relationTo(document, kind, unit)];
}

interface Related extends Pick<Carried, "document"> {
  readonly patient: RegisteredPerson;
}
