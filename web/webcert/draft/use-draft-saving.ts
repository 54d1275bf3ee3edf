import { useEffect, useRef, useState } from "react";
import type * as z from "zod/mini";
import { useRouter } from "wouter";
import { isSameJson } from "../../../functions/operation/same-json.ts";
import { saveDraft } from "../../../functions/webcert/drafts/save-draft.contract.ts";
import { isPassing } from "../../kit/problem.ts";
import type { Problem } from "../../kit/problem.ts";
import { isSaved } from "../../kit/saving/autosave.ts";
import type { Autosave } from "../../kit/saving/autosave.ts";
import type { Autosaver, SaveOutcome } from "../../kit/saving/autosaver.ts";
import { changedSince, mergeAnswers, withThose } from "../../kit/saving/merge-answers.ts";
import type { Merge } from "../../kit/saving/merge-answers.ts";
import { useAutosave } from "../../kit/saving/use-autosave.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { useOthersWriting } from "./use-others-writing.ts";
import { dropUnsaved } from "./unsaved-copy.ts";
import type { Draft, DraftAnswers, UnsavedCopy } from "./unsaved-copy.ts";

type Answer = DraftAnswers[string];

/** Answers that somebody else has changed. */
type Changed = z.output<typeof saveDraft.output>["news"];

/** What the server holds beside what was saved here. */
interface Theirs {
  readonly answers: DraftAnswers;
  readonly revision: number;
  /** What they changed last, and so who and when. */
  readonly last: Pick<Changed[number], "changedAt" | "changedBy">;
}

/** Two have answered the same: what stands at the server, and where it differs from what is typed. */
export interface DraftConflict extends Merge<Answer>, Theirs {}

/** A draft that is being written, and how far the server has it. */
export interface DraftSaving {
  readonly state: Autosave<DraftAnswers>;
  readonly saver: Autosaver<DraftAnswers>;
  readonly errors: Draft["errors"];
  readonly notices: Draft["notices"];
  /** The errors as they are at this moment, which may be after the drawing that asks. */
  errorsNow(): Draft["errors"];
  /** Why the server will not have what is typed. */
  readonly refusal?: Problem;
  readonly conflict?: DraftConflict;
  /** Questions that somebody else has changed meanwhile, and that stand as theirs. */
  readonly taken: readonly string[];
  /** Who saved those. */
  readonly takenFrom?: Changed[number]["changedBy"];
  /** Where others write now. */
  readonly writing: Changed;
  /** Whether the draft is no more: signed or deleted by somebody else. */
  readonly isGone: boolean;
  edit(answers: DraftAnswers): void;
  /** Brings an older version back, as a version of its own: what stood until now can be brought back in turn. */
  restore(answers: DraftAnswers): void;
  /** Goes on with what was chosen where two had answered the same. */
  settle(chosen: DraftAnswers): void;
}

/** Saves a draft while it is written, and brings in what somebody else saves meanwhile. */
export function useDraftSaving(draft: Draft, copy: UnsavedCopy | undefined): DraftSaving {
  const { certificateId, form } = draft;
  const { call, copies } = useOpenSession();
  const [findings, setFindings] = useState({ errors: draft.errors, notices: draft.notices });
  const [refusal, setRefusal] = useState<Problem>();
  const [conflict, setConflict] = useState<DraftConflict>();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [takenFrom, setTakenFrom] = useState<Changed[number]["changedBy"]>();
  const [writing, hearWriting] = useOthersWriting(draft.writing);
  const [isGone, setIsGone] = useState(false);
  const latest = useRef(draft.errors);
  // What the server said last that it holds: what mine and another's changes are told from.
  const seen = useRef<DraftAnswers>(draft.answers);
  // A save may wait for somebody to sign in again, and then goes with the call of that moment.
  const calling = useRef(call);
  calling.current = call;

  // Whether what is saved next is an older version that was brought back.
  const isRestoring = useRef(false);
  // Of the save before: what others had changed, which is brought in once it is known what is typed now.
  const theirs = useRef<Theirs>(undefined);

  const save = async (answers: DraftAnswers, seenRevision: number): Promise<SaveOutcome> => {
    const changed = changedSince([seen.current, ...saver.state.unheard], answers);
    if (Object.keys(changed).length === 0) return { is: "saved", revision: seenRevision };
    const saving = { certificateId, form, seenRevision, answers: changed };
    const asOwn = isRestoring.current ? ({ asNewVersion: true } as const) : {};
    const answer = await calling.current(saveDraft, { ...saving, ...asOwn });
    if (answer.ok) {
      isRestoring.current = false;
      const { revision, errors, notices, conflicts, news } = answer.value;
      hearWriting(answer.value.writing);
      latest.current = errors;
      setFindings({ errors, notices });
      setRefusal(undefined);
      const changes = [...conflicts, ...news].toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
      const [last] = changes;
      if (last === undefined) {
        seen.current = answers;
        return { is: "saved", revision };
      }
      const questions = changes.map(({ question }) => question);
      theirs.current = { answers: withThose(answers, questions, answer.value.answers), revision, last };
      return { is: "conflict" };
    }
    const { problem } = answer;
    // Others came first in the very moment, more than once.
    if (isPassing(problem) || problem.code === "draft-changed") return { is: "failed" };
    if (problem.code === "draft-not-found" || problem.code === "draft-already-signed") setIsGone(true);
    setRefusal(problem);
    return { is: "refused" };
  };
  const { base } = useRouter();
  const kept = useRef<UnsavedCopy>(undefined);
  const isLeft = useRef(false);
  const keepCopy = (now: Autosave<DraftAnswers>): void => {
    if (isSaved(now)) {
      if (kept.current !== undefined) void copies.drop(certificateId, kept.current);
      return;
    }
    const isKept = kept.current?.mine === now.content && kept.current.sent === now.unheard;
    // The page may be open anew, with what has been written since.
    if (isKept || isLeft.current) return;
    kept.current = { form, seen: seen.current, sent: now.unheard, mine: now.content };
    void copies.keep(certificateId, kept.current, `${base}/drafts/${certificateId}`);
  };
  const start = { content: draft.answers, revision: draft.revision };
  const { saver, state } = useAutosave<DraftAnswers>(start, save, keepCopy);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  useEffect(() => copies.savedBy(() => saver.flush()), [copies, saver]);

  const bringTogether = (held: Theirs, mine: DraftAnswers, sent: readonly DraftAnswers[]): void => {
    const merge = mergeAnswers<Answer>(seen.current, mine, held.answers, sent);
    seen.current = held.answers;
    setTaken(merge.taken);
    setTakenFrom(held.last.changedBy);
    if (merge.differences.length > 0) setConflict({ ...merge, ...held });
    else if (!isSameJson(merge.merged, saver.state.content) || saver.state.stopped !== undefined)
      saver.resume(merge.merged, held.revision);
  };

  useEffect(() => {
    if (copy === undefined) return;
    seen.current = copy.seen;
    const { answers, revision, updatedAt: changedAt, updatedBy: changedBy } = draft;
    bringTogether({ answers, revision, last: { changedAt, changedBy } }, copy.mine, copy.sent);
    if (isSameJson(saver.state.content, draft.answers)) dropUnsaved(copies, certificateId);
    // Once: when the page has just been loaded.
  }, []);

  const isStopped = state.stopped === "conflict";
  useEffect(() => {
    if (isStopped && theirs.current !== undefined)
      bringTogether(theirs.current, saver.state.content, saver.state.unheard);
  }, [isStopped]);

  return {
    ...findings,
    errorsNow: () => latest.current,
    state,
    saver,
    taken,
    writing,
    isGone,
    ...(takenFrom === undefined ? {} : { takenFrom }),
    ...(refusal === undefined ? {} : { refusal }),
    ...(conflict === undefined ? {} : { conflict }),
    edit: (answers) => {
      saver.edit(answers);
    },
    restore: (answers) => {
      isRestoring.current = true;
      saver.edit(answers);
      void saver.flush();
    },
    settle: (chosen) => {
      if (conflict === undefined) return;
      setConflict(undefined);
      saver.resume(chosen, conflict.revision);
    },
  };
}
