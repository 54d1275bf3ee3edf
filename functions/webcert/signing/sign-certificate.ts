import { newIds } from "../../platform/needs.ts";
import { signBeside } from "./beside-for-employer.ts";
import type { SignedBeside } from "./beside-for-employer.ts";
import { documentOf, newlySigned } from "./newly-signed.ts";
import { signableDraft } from "./signable-draft.ts";
import { signing } from "./signing.ts";
import type { SignedText } from "./signing.ts";
import {
  certificateStore,
  directory,
  draftStore,
  knownDiagnoses,
  messageStore,
  people,
} from "../../certificate/needs.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import type { Reach } from "../../certificate/model/reach.ts";
import type { RegisteredPerson } from "../../certificate/model/registered-person.ts";
import { notedIdsOf } from "../../certificate/model/replacement.ts";
import { answeringWrites, handlingWrites } from "../../certificate/store/answered-requests.ts";
import { notingNewer } from "../../certificate/store/newer-attributes.ts";
import { commitWithReplaced, withReplacing } from "../../certificate/store/replaced-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import { whileUnchanged } from "../../certificate/store/while-unchanged.ts";
import { keptWithCertificate } from "../../certificate/store/repeat-records.ts";
import { operation } from "../../operation/operation.ts";
import { signCertificate } from "./sign-certificate.contract.ts";
import { standingSource } from "./standing-source.ts";
import type { Complemented, StandingSource } from "./standing-source.ts";
import type { FoundDraft } from "../drafts/find-draft.ts";

export const signCertificateOperation = operation(
  signCertificate,
  (the) => ({
    drafts: the(draftStore),
    people: the(people),
    diagnoses: the(knownDiagnoses),
    certificates: the(certificateStore),
    messages: the(messageStore),
    directory: the(directory),
    newId: the(newIds),
    sign: the(signing),
  }),
  async (input, context, needs) => {
    const ready = await signableDraft(input, context, needs);
    if (!ready.ok) return ready;
    const { found, issuer, standing } = ready.value;
    const { draft, type } = found;
    const signed = await needs.sign(documentOf(draft, type, issuer, context.at), context.at, standing.inReplyTo);
    if (!signed.ok) return signed;
    const beside = await signBeside(ready.value.beside, ready.value, needs);
    if (!beside.ok) return beside;

    const certificate = newlySigned(draft, issuer.hsaId, context.at);
    const { told, accesses } = beside.value;
    const own = await needs.drafts.access(found, "sign", context.at);
    const answer = { certificateId: draft.id, signedAt: context.at, ...sentAtOnce(standing), ...told };
    const committed = await commitWithReplaced(
      () => becoming(certificate, { found, text: signed.value, beside: beside.value, at: context.at }, needs),
      async ({ source, related }) =>
        source.ok ? context.commit(answer, [own, ...accesses], [...needs.drafts.leaving(found), ...related]) : source,
    );
    if (committed.ok) await needs.drafts.takeAwayVersions(found);
    return committed;
  },
  keptWithCertificate,
);

function sentAtOnce({ complemented }: StandingSource): { readonly sentTo?: string } {
  return complemented === undefined ? {} : { sentTo: complemented.sending.recipient };
}

interface Becoming {
  readonly found: FoundDraft;
  readonly text: SignedText;
  readonly at: string;
  readonly beside: SignedBeside;
}

/** The writes that keep a new certificate and tell others of it, unless what it is made from has fallen meanwhile. */
async function becoming(
  certificate: Certificate,
  { found, text, beside, at }: Becoming,
  { certificates, messages }: { readonly certificates: CertificateStore; readonly messages: MessageStore },
) {
  const { draft, patient: person } = found;
  const source = await standingSource(found, { certificates, messages });
  if (!source.ok) return { source, related: [] };
  const { unchanged, complemented, renewed, noted } = source.value;
  const sending = complemented && { ...complemented.sending, at, by: certificate.signedBy };
  const { newerNames } = beside;
  const entered = await certificates.signing(certificate, { ...text, person, sending, newerNames }, found);
  const { related } = await withReplacing(entered, { reaches: reachesOf(draft), person, at }, certificates);
  const besides = await besidesWrites(beside, { person, at }, certificates);
  const answered = await answeringBy(certificate, complemented, { certificates, messages });
  // A renewal at the unit that was asked says what holds now.
  const handled =
    renewed === undefined ? [] : handlingWrites(renewed.stored.certificate.id, renewed.requests, messages);
  const notes = noted === undefined ? [] : notingNewer(noted.stored, noted.kind, await certificates.group(draft.id));
  const all = [...related, ...besides, ...answered, ...handled, ...notes];
  return { source, related: whileUnchanged(unchanged, all) };
}

/** What a draft's certificate may replace: its own unit's. */
function reachesOf({ id, relations, careProvider, unit }: Draft): ReadonlyMap<string, Reach> {
  return new Map(notedIdsOf(id, relations).map((replaced) => [replaced, { careProvider, onlyAt: unit }]));
}

/** The writes that keep what is signed beside it; that takes the place of what there was for the employer. */
async function besidesWrites(
  { entered }: SignedBeside,
  { person, at }: { readonly person: RegisteredPerson; readonly at: string },
  certificates: CertificateStore,
) {
  if (entered === undefined) return [];
  const { related } = await withReplacing(entered, { reaches: reachesOf(entered.draft), person, at }, certificates);
  return related;
}

/** The writes that settle what the recipient has asked to have completed, where that is what is signed. */
async function answeringBy(
  { id }: Certificate,
  complemented: Complemented | undefined,
  { certificates, messages }: { readonly certificates: CertificateStore; readonly messages: MessageStore },
) {
  if (complemented === undefined) return [];
  const name = await certificates.group(id);
  // The newest is the one that the certificate names.
  const requests = complemented.requests.toReversed();
  return answeringWrites({ ...complemented, requests, name, otherwise: "certificate-changed" }, messages);
}
