import { care } from "../../certificate/model/correspondence.ts";
import type { Correspondence } from "../../certificate/model/correspondence.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { enteredAt } from "../../certificate/model/certificate.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import type { MadeDraft } from "../../certificate/model/draft.ts";
import { isOldEnough } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { comparableId } from "../../operation/comparable-ids.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { CertificateEvent } from "./certificate-event.ts";
import type { lifeOf } from "./life-of.ts";
import type { whoDid } from "./who-did.ts";

type Who = Awaited<ReturnType<typeof whoDid>>;
type Life = Awaited<ReturnType<typeof lifeOf>>;

/** What is known of a certificate and of what came before and after it. */
export interface KnownHistory {
  readonly certificate: Certificate;
  readonly document: Pick<CertificateDocument, "issuer" | "relations" | "patient">;
  readonly life: Pick<Life, "sentTo" | "revocation" | "revocationTold">;
  /** The other certificates that whoever asks may read, by their ids. */
  readonly others: ReadonlyMap<string, Certificate>;
  /** The id of the one that completes it. */
  readonly complementedBy?: string | undefined;
  /** The drafts that the unit of whoever asks has made from it. */
  readonly drafts: readonly MadeDraft[];
  /** The messages about it that whoever asks may read. */
  readonly messages: readonly Correspondence[];
}

/** What has happened to a certificate, oldest first; of what was at one time the earlier in its life. */
export function historyOf(known: KnownHistory, who: Who): readonly CertificateEvent[] {
  const events = [
    ...beginning(known),
    ...sendings(known.life),
    ...revocation(known),
    ...newer(known),
    ...known.drafts.map((draft) => draftMade(draft, who)),
    ...known.messages.flatMap((message) => [...messageEvents(message, who)]),
  ];
  return events.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

const relationEvents = { replace: "replaces", renew: "renews", complement: "complements", copy: "copies" } as const;

function* beginning({ certificate, document, others }: KnownHistory): Iterable<CertificateEvent> {
  const { issuer, relations, patient } = document;
  const { signedAt, registeredAt } = certificate;
  yield { kind: "signed", at: signedAt, by: { kind: "staff", hsaId: issuer.hsaId, name: issuer.name } };
  const at = enteredAt(certificate);
  for (const { kind, certificateId } of relations)
    yield { kind: relationEvents[kind], at: signedAt, ...idOf(others, comparableId(certificateId)) };
  if (registeredAt !== undefined) yield { kind: "registered", at: registeredAt };
  if (isOldEnough(patient.number, swedishDay(at))) yield { kind: "available-to-patient", at };
}

function* sendings({ sentTo }: KnownHistory["life"]): Iterable<CertificateEvent> {
  for (const { recipient, sentAt, by, arrivedAt, stoppedAt } of sentTo) {
    yield { kind: "sent", at: sentAt, by, recipient };
    if (arrivedAt !== undefined) yield { kind: "arrived", at: arrivedAt, recipient };
    if (stoppedAt !== undefined) yield { kind: "stopped", at: stoppedAt, recipient };
  }
}

function* revocation({ certificate: { revokedAt }, life }: KnownHistory): Iterable<CertificateEvent> {
  if (revokedAt === undefined) return;
  yield { kind: "revoked", at: revokedAt, ...(life.revocation === undefined ? {} : { by: life.revocation.by }) };
  for (const { recipient, arrivedAt, stoppedAt } of life.revocationTold) {
    if (arrivedAt !== undefined) yield { kind: "revocation-told", at: arrivedAt, recipient };
    if (stoppedAt !== undefined) yield { kind: "revocation-stopped", at: stoppedAt, recipient };
  }
}

function* newer({ certificate, complementedBy, others }: KnownHistory): Iterable<CertificateEvent> {
  const [replacing, completing] = [certificate.replacedBy ?? "", complementedBy ?? ""].map((id) => others.get(id));
  if (replacing !== undefined) yield { kind: "replaced", at: enteredAt(replacing), certificateId: replacing.id };
  if (completing !== undefined) yield { kind: "complemented", at: enteredAt(completing), certificateId: completing.id };
}

function draftMade({ id, kind, createdAt, createdBy }: MadeDraft, who: Who): CertificateEvent {
  const by = createdBy === undefined ? {} : { by: who(createdBy) };
  return { kind: "draft-made", at: createdAt, ...by, certificateId: id, draftKind: kind };
}

const received = {
  question: "question-received",
  "complement-request": "complement-requested",
  reminder: "reminder-received",
  answer: "answer-received",
} as const;

function* messageEvents(message: Correspondence, who: Who): Iterable<CertificateEvent> {
  const { id: messageId, kind, from, by, at, handled } = message;
  if (from === care) {
    const sent = kind === "answer" ? "answer-sent" : "question-sent";
    yield { kind: sent, at, ...(by === undefined ? {} : { by: who(by) }), messageId };
  } else {
    yield { kind: received[kind], at, recipient: from, messageId };
  }
  if (handled !== undefined) yield { kind: "message-handled", at: handled.at, by: who(handled.by), messageId };
}

function idOf(others: KnownHistory["others"], id: string): { readonly certificateId?: string } {
  return others.has(id) ? { certificateId: id } : {};
}
