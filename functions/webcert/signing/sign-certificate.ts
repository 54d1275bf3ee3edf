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
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import type { CertificateDocument, Issuer } from "../../certificate/model/certificate-document.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import { seenAsItStands } from "../../certificate/model/draft.ts";
import { notedIdsOf } from "../../certificate/model/replacement.ts";
import { answeringWrites, handlingWrites } from "../../certificate/store/answered-requests.ts";
import { commitWithReplaced, withReplacing } from "../../certificate/store/replaced-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import { whileUnchanged } from "../../certificate/store/while-unchanged.ts";
import { finalise } from "../../certificate/types/finalise.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { keptWithCertificate } from "../../certificate/store/repeat-records.ts";
import { operation } from "../../operation/operation.ts";
import { swedishDay, swedishTime } from "../../operation/clock.ts";
import { signCertificate } from "./sign-certificate.contract.ts";
import { standingSource } from "./standing-source.ts";
import type { Complemented, StandingSource } from "./standing-source.ts";
import type { FoundDraft } from "../drafts/find-draft.ts";
import { findUnsignedDraft } from "../drafts/find-unsigned-draft.ts";
import { issuerOf, findingsOf } from "../drafts/draft-findings.ts";

export const signCertificateOperation = operation(
  signCertificate,
  (the) => ({
    drafts: the(draftStore),
    people: the(people),
    diagnoses: the(knownDiagnoses),
    certificates: the(certificateStore),
    messages: the(messageStore),
    directory: the(directory),
    sign: the(signing),
  }),
  async (input, context, needs) => {
    const found = await findUnsignedDraft(needs, input.certificateId, context, permitDraft.read);
    if (!found.ok) return found;
    const { draft, type } = found.value;
    const seen = seenAsItStands(draft, input.seenRevision);
    if (!seen.ok) return seen;
    const issuer = await issuerOf(context, needs.directory);
    const { errors } = await findingsOf({ type, draft, issuer, at: context.at, diagnoses: needs.diagnoses });
    const permitted = permitDraft.sign({ ...found.value, issuer, findings: errors });
    if (!permitted.ok) return permitted;
    const standing = await standingSource(found.value, needs);
    if (!standing.ok) return standing;
    const signed = await needs.sign(documentOf(draft, type, issuer, context.at), context.at, standing.value.inReplyTo);
    if (!signed.ok) return signed;

    const certificate = newlySigned(draft, issuer.hsaId, context.at);
    const access = await needs.drafts.access(found.value, "sign", context.at);
    const answer = { certificateId: draft.id, signedAt: context.at, ...sentAtOnce(standing.value) };
    const committed = await commitWithReplaced(
      () => becoming(certificate, { found: found.value, text: signed.value, at: context.at }, needs),
      async ({ source, related }) =>
        source.ok ? context.commit(answer, access, [...needs.drafts.leaving(found.value), ...related]) : source,
    );
    if (committed.ok) await needs.drafts.takeAwayVersions(found.value);
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
}

/** The writes that keep a new certificate and tell others of it, unless what it is made from has fallen meanwhile. */
async function becoming(
  certificate: Certificate,
  { found, text, at }: Becoming,
  { certificates, messages }: { readonly certificates: CertificateStore; readonly messages: MessageStore },
) {
  const { draft, patient: person } = found;
  const source = await standingSource(found, { certificates, messages });
  if (!source.ok) return { source, related: [] };
  const { unchanged, complemented, renewed } = source.value;
  const sending = complemented && { ...complemented.sending, at, by: certificate.signedBy };
  const own = { careProvider: draft.careProvider, onlyAt: draft.unit };
  const reaches = new Map(notedIdsOf(draft.id, draft.relations).map((id) => [id, own]));
  const entered = await certificates.signing(certificate, { ...text, person, sending }, found);
  const { related } = await withReplacing(entered, { reaches, person, at }, certificates);
  const answered = await answeringBy(certificate, complemented, { certificates, messages });
  // A renewal at the unit that was asked says what holds now.
  const handled = renewed === undefined ? [] : handlingWrites(renewed, messages);
  return { source, related: whileUnchanged(unchanged, [...related, ...answered, ...handled]) };
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

/** What is signed: the answers as the type settles them, at this moment in Swedish time. */
function documentOf(draft: Draft, type: CertificateType, issuer: Issuer, at: string): CertificateDocument {
  const { id, version, patient, relations } = draft;
  const answers = finalise(type, draft.answers, swedishDay(at));
  return { id, type: type.key, version, patient, relations, answers, issuer, signedAt: swedishTime(at) };
}

function newlySigned(draft: Draft, signedBy: string, at: string): Certificate {
  const { id, type, version, unit, careProvider } = draft;
  return {
    id,
    type,
    version,
    unit,
    careProvider,
    state: "signed",
    sequence: 1,
    signedAt: at,
    signedBy,
    sendings: [],
    origin: "webcert",
    namesPatient: false,
  };
}
