import { newIds } from "../../platform/needs.ts";
import { certificateStore, draftStore, messageStore, people } from "../../certificate/needs.ts";
import { referenceTo } from "../../certificate/model/certificate-document.ts";
import type { CertificateDocument, Relation } from "../../certificate/model/certificate-document.ts";
import type { Draft, DraftKind } from "../../certificate/model/draft.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { permitDraftFrom } from "../../certificate/model/permissions/permit-draft-from.ts";
import { certificateKey } from "../../certificate/store/table-names.ts";
import { carryOver } from "../../certificate/types/carry-over.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { operation } from "../../operation/operation.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import { writerOf } from "../care-actor.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { deriveDraft } from "./derive-draft.contract.ts";
import { draftingOf } from "./drafting-of.ts";

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
    const drafting = await draftingOf(found.value, needs);
    const permitted = permitDraftFrom[kind](drafting);
    if (!permitted.ok) return permitted;

    const { certificate, document, type } = drafting;
    const from = { kind, certificateId: certificate.id };
    const draft = draftFrom({ from, document, type, id: needs.newId() }, context);
    const { stored, writes } = await needs.drafts.creationFrom(draft);
    const access = await needs.drafts.access(stored, "create", context.at);
    const answer = { certificateId: draft.id, revision: draft.revision };
    return context.commit(answer, access, [needs.certificates.unchanged(found.value), ...writes]);
  },
  { namedIn: ({ certificateId }) => certificateKey(certificateId, "DRAFT") },
);

interface Source {
  /** The new draft's. */
  readonly id: string;
  readonly from: NonNullable<Draft["madeFrom"]>;
  readonly document: CertificateDocument;
  readonly type: CertificateType;
}

/** The draft on the newest version of the form, at the unit of whoever makes it. */
function draftFrom({ id, from, document, type }: Source, context: UnitContext): Draft {
  const { unit, at } = context;
  return {
    id,
    type: type.key,
    version: type.version,
    revision: 1,
    unit: unit.hsaId,
    careProvider: unit.careProvider.hsaId,
    patient: document.patient,
    relations: [relationTo(document, from.kind, unit.hsaId)],
    madeFrom: from,
    answers: carryOver(type, document.answers, from.kind),
    createdAt: at,
    createdBy: writerOf(context),
    updatedAt: at,
    updatedBy: writerOf(context),
  };
}

/** As recipients know the certificate: by its very id, at the unit that issued it. */
function relationTo(document: CertificateDocument, kind: DraftKind, unit: string): Relation {
  const { id, issuingUnit } = referenceTo(document);
  return { kind, certificateId: id, ...(issuingUnit === unit ? {} : { idRoot: issuingUnit }) };
}
