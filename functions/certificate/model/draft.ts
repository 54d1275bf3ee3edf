import type { Refusal, Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";
import { isSameJson } from "../../operation/same-json.ts";
import type { Answers, QuestionId, Row } from "./answers.ts";
import type { Revocation } from "./certificate.ts";
import type { PersonId, Relation, TypeVersion } from "./certificate-document.ts";
import type { PrefillReport } from "./prefill-report.ts";
import type { Task } from "./task.ts";

/** A certificate that is being written. It is Webcert's own: nobody outside the unit sees it. */
export interface Draft extends TypeVersion {
  readonly id: string;
  /** Grows by one at each save that changes something. */
  readonly revision: number;
  readonly unit: string;
  readonly careProvider: string;
  readonly patient: PersonId;
  readonly relations: readonly Relation[];
  /** Absent of one that is begun from nothing. */
  readonly madeFrom?: DraftSource;
  /** Absent of one that no journal system gave anything. */
  readonly prefill?: PrefillReport;
  readonly answers: Answers;
  /** Of each question whose answer was changed since the draft was begun: when that was last, and by whom. */
  readonly written?: Readonly<Record<QuestionId, Written>>;
  /** The version that is being written (docs/domain/certificates.md, Versions of a draft); absent: the first. */
  readonly versionBegun?: VersionBegun;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  /** Who saved it last: an HSA-id. */
  readonly updatedBy: string;
  /** That it is ready to be signed; absent until somebody has said so. */
  readonly ready?: Ready;
  /** Whose it is to go on with it; absent where that is said of nobody. */
  readonly task?: Task;
  /** That nobody may rely on it, though it was never signed; of one that is locked. */
  readonly revoked?: DraftRevocation;
}

/** When and why a locked draft was made void. */
export interface DraftRevocation extends Revocation {
  /** UTC. */
  readonly at: string;
  /** What is wrong, in the words of who made it void. */
  readonly explanation?: string;
}

/** Since when a draft is ready to be signed, and who has said so. */
export interface Ready {
  /** UTC. */
  readonly at: string;
  /** HSA-id of who prepared it. */
  readonly by: string;
}

/** What a draft can be made from a certificate for (docs/domain/certificates.md, Drafts from a certificate). */
export const draftKinds = ["renew", "replace", "complement", "for-employer"] as const;
export type DraftKind = (typeof draftKinds)[number];

/** The certificate that a draft is made from, by its id in the form of `comparableId`, and what for. */
export interface DraftSource {
  readonly kind: DraftKind;
  readonly certificateId: string;
  /** YYYY-MM-DD. The first day after the sick leave that it renews; absent where there is none. */
  readonly proposedStart?: string;
}

/** A draft of a unit's that is made from a certificate, as the certificate knows it. */
export interface MadeDraft {
  readonly kind: DraftKind;
  /** The draft's own. */
  readonly id: string;
  /** UTC. When it was begun: by that one knows whether it is locked. */
  readonly createdAt: string;
  /** Who began it, by HSA-id; absent of those from before this was kept. */
  readonly createdBy?: string;
}

/** How an answer came to stand as it does. */
export interface Written {
  /** The revision that it came with. */
  readonly revision: number;
  readonly at: string;
  /** HSA-id of who wrote it. */
  readonly by: string;
}

/** Which version of a draft is being written, and since when. */
export interface VersionBegun {
  /** From 1. */
  readonly number: number;
  /** UTC. */
  readonly at: string;
}

/**
 * For so long what one person saves goes on with the same version: what they still have in their head, and in the undo
 * of their browser. The page saves each time they stop typing, and a list of each of those would tell nothing.
 */
export const longestVersionMs = 5 * 60_000;

/** Whole answers by question; one without rows is taken away. Questions that are not named stay as they are. */
export type ChangedAnswers = Readonly<Record<QuestionId, readonly Row[]>>;

interface Saving {
  /** The revision whose answers the writer wrote on. */
  readonly seenRevision: number;
  readonly answers: ChangedAnswers;
  readonly at: string;
  /** HSA-id of who writes. */
  readonly by: string;
  /** Whether it is to be a version of its own, as when an older one is restored. @default false */
  readonly asNewVersion?: boolean;
}

/** A draft that has been written on. */
export interface Saved {
  /** The very same where nothing is changed by it. */
  readonly draft: Draft;
  /** Questions that have been answered otherwise since the writer saw them: those stand, and the writer's do not. */
  readonly conflicts: readonly QuestionId[];
  /** Other questions whose answers have been changed since the writer saw them. */
  readonly news: readonly QuestionId[];
  /** Questions where others are writing now. */
  readonly writing: readonly QuestionId[];
}

/**
 * A draft written on, answer by answer: what two write in different answers both stands. An answer that has been
 * changed to something else since the writer saw it stays (docs/adr/0057-saved-by-answer.md).
 *
 * A revision that the draft has not reached is refused: nobody has seen it.
 */
export function save(draft: Draft, saving: Saving): Result<Saved, Refusal<"draft-changed">> {
  const { seenRevision, answers, at, by } = saving;
  if (seenRevision > draft.revision) return { ok: false, refusal: draftChanged(draft) };
  const changed = Object.entries(answers).filter(
    ([question, rows]) => !isSameJson(rows, draft.answers[question] ?? []),
  );
  const isWrittenSince = (question: QuestionId): boolean => (draft.written?.[question]?.revision ?? 0) > seenRevision;
  const conflicts = changed.map(([question]) => question).filter(isWrittenSince);
  const taken = changed.filter(([question]) => !isWrittenSince(question));
  const news = Object.keys(draft.written ?? {}).filter(
    (question) => isWrittenSince(question) && !Object.hasOwn(answers, question),
  );
  if (taken.length === 0) return ok({ draft, conflicts, news, writing: writtenNow(draft, saving) });

  const revision = draft.revision + 1;
  const kept = Object.entries({ ...draft.answers, ...Object.fromEntries(taken) }).filter(([, rows]) => rows.length > 0);
  const written = {
    ...draft.written,
    ...Object.fromEntries(taken.map(([question]) => [question, { revision, at, by }])),
  };
  const changes = { revision, answers: Object.fromEntries(kept), written, updatedAt: at, updatedBy: by };
  const after = { ...draft, ...changes, versionBegun: versionWith(draft, saving) };
  return ok({ draft: after, conflicts, news, writing: writtenNow(after, saving) });
}

/** The version that a draft is in once this is saved: it is a new one where somebody else wrote last. */
function versionWith(draft: Draft, { at, by, asNewVersion = false }: Saving): VersionBegun {
  const { versionBegun: standing, answers, updatedBy } = draft;
  // What it was begun with stands as the first version; from nothing, the first begins with what is written first.
  if (standing === undefined) return { number: Object.keys(answers).length === 0 ? 1 : 2, at };
  const isLong = Date.parse(at) - Date.parse(standing.at) >= longestVersionMs;
  return asNewVersion || isLong || by !== updatedBy ? { number: standing.number + 1, at } : standing;
}

/** For so long after somebody has changed an answer they are taken to be writing there still. */
const longestPresenceMs = 60_000;

/** The questions where others than this person are writing: whose answers they have changed just now. */
export function writtenNow(
  { written = {} }: Pick<Draft, "written">,
  { by, at }: Pick<Saving, "by" | "at">,
): readonly QuestionId[] {
  const isNow = (one: Written): boolean => Date.parse(at) - Date.parse(one.at) < longestPresenceMs;
  return Object.entries(written).flatMap(([question, last]) => (last.by !== by && isNow(last) ? [question] : []));
}

/** The questions whose answers stand as a journal system gave them. */
export function fromJournal({ prefill, written = {} }: Pick<Draft, "prefill" | "written">): readonly QuestionId[] {
  return (prefill?.filled ?? []).filter((question) => !Object.hasOwn(written, question));
}

/** A draft marked as ready to be signed. That is done once: one that is marked already stays as it is. */
export function markReady(draft: Draft, ready: Ready): Draft & { readonly ready: Ready } {
  const { ready: standing } = draft;
  return standing === undefined ? { ...draft, ready } : { ...draft, ready: standing };
}

/** A locked draft made void; `permitDraft.revoke` says when. Nobody has anything left to do with it. */
export function revokeDraft({ task: _task, ...draft }: Draft, revoked: DraftRevocation): Draft {
  return { ...draft, revoked };
}

/** Whether the signer or remover has seen the draft as it stands. */
export function seenAsItStands(draft: Draft, seenRevision: number): Result<Draft, Refusal<"draft-changed">> {
  return draft.revision === seenRevision ? ok(draft) : { ok: false, refusal: draftChanged(draft) };
}

function draftChanged({ revision }: Draft): Refusal<"draft-changed"> {
  return { code: "draft-changed", revision };
}
