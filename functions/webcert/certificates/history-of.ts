import { care } from "../../certificate/model/correspondence.ts";
import type { Correspondence } from "../../certificate/model/correspondence.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { enteredAt } from "../../certificate/model/certificate.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import type { MadeDraft } from "../../certificate/model/draft.ts";
import { isOldEnough } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { comparableId } from "../../operation/comparable-ids.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { NewerKind } from "../../certificate/store/newer-attributes.ts";
import type { HistoryEvent } from "./history-event.ts";
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
  /** Those that have come of it and that whoever asks may read, by what they are to it. */
  readonly newer: Readonly<Record<NewerKind, readonly Certificate[]>>;
  /** The drafts that the unit of whoever asks has made from it. */
  readonly drafts: readonly MadeDraft[];
  /** The messages about it that whoever asks may read. */
  readonly messages: readonly Correspondence[];
}

/** What has happened to a certificate, oldest first; of what was at one time the earlier in its life. */
export function historyOf(known: KnownHistory, who: Who): readonly HistoryEvent[] {
  const events = [
    ...beginning(known),
    ...sendings(known.life),
    ...revocation(known),
    ...newer(known),
    ...known.drafts.map((draft) => draftMade(draft, who)),
    ...known.messages.flatMap((message) => [...messageEvents(message, who)]),
  ];
  return events.toSorted((one, other) =>
    one.happenedAt < other.happenedAt ? -1 : Number(one.happenedAt > other.happenedAt),
  );
}

const relationEvents = { replace: "replaces", renew: "renews", complement: "complements", copy: "copies" } as const;

function* beginning({ certificate, document, others }: KnownHistory): Iterable<HistoryEvent> {
  const { issuer, relations, patient } = document;
  const { signedAt, registeredAt } = certificate;
  yield { kind: "signed", happenedAt: signedAt, by: { kind: "staff", hsaId: issuer.hsaId, name: issuer.name } };
  const happenedAt = enteredAt(certificate);
  for (const { kind, certificateId } of relations)
    yield { kind: relationEvents[kind], happenedAt: signedAt, ...idOf(others, comparableId(certificateId)) };
  if (registeredAt !== undefined) yield { kind: "registered", happenedAt: registeredAt };
  if (isOldEnough(patient.number, swedishDay(happenedAt))) yield { kind: "available-to-patient", happenedAt };
}

function* sendings({ sentTo }: KnownHistory["life"]): Iterable<HistoryEvent> {
  for (const { recipient, sentAt, by, arrivedAt, stoppedAt } of sentTo) {
    yield { kind: "sent", happenedAt: sentAt, by, recipient };
    if (arrivedAt !== undefined) yield { kind: "arrived", happenedAt: arrivedAt, recipient };
    if (stoppedAt !== undefined) yield { kind: "stopped", happenedAt: stoppedAt, recipient };
  }
}

function* revocation({ certificate: { revokedAt }, life }: KnownHistory): Iterable<HistoryEvent> {
  if (revokedAt === undefined) return;
  yield {
    kind: "revoked",
    happenedAt: revokedAt,
    ...(life.revocation === undefined ? {} : { by: life.revocation.by }),
  };
  for (const { recipient, arrivedAt, stoppedAt } of life.revocationTold) {
    if (arrivedAt !== undefined) yield { kind: "revocation-told", happenedAt: arrivedAt, recipient };
    if (stoppedAt !== undefined) yield { kind: "revocation-stopped", happenedAt: stoppedAt, recipient };
  }
}

const newerEvents = { complement: "complemented", renew: "renewed", "for-employer": "issued-for-employer" } as const;

/** What has come of it, while that is valid. */
function* newer({ certificate, newer: known, others }: KnownHistory): Iterable<HistoryEvent> {
  const replacing = others.get(certificate.replacedBy ?? "");
  if (replacing !== undefined)
    yield { kind: "replaced", happenedAt: enteredAt(replacing), certificateId: replacing.id };
  for (const kind of ["complement", "renew", "for-employer"] as const)
    for (const one of known[kind])
      if (one.state !== "revoked") yield { kind: newerEvents[kind], happenedAt: enteredAt(one), certificateId: one.id };
}

function draftMade({ id, kind, createdAt, createdBy }: MadeDraft, who: Who): HistoryEvent {
  const by = createdBy === undefined ? {} : { by: who(createdBy) };
  return { kind: "draft-made", happenedAt: createdAt, ...by, certificateId: id, draftKind: kind };
}

const received = {
  question: "question-received",
  "complement-request": "complement-requested",
  reminder: "reminder-received",
  answer: "answer-received",
} as const;

function* messageEvents(message: Correspondence, who: Who): Iterable<HistoryEvent> {
  const { id: messageId, kind, from, by, at: happenedAt, handled } = message;
  if (from === care) {
    const sent = kind === "answer" ? "answer-sent" : "question-sent";
    yield { kind: sent, happenedAt, ...(by === undefined ? {} : { by: who(by) }), messageId };
  } else {
    yield { kind: received[kind], happenedAt, recipient: from, messageId };
  }
  if (handled !== undefined) yield { kind: "message-handled", happenedAt: handled.at, by: who(handled.by), messageId };
}

function idOf(others: KnownHistory["others"], id: string): { readonly certificateId?: string } {
  return others.has(id) ? { certificateId: id } : {};
}
