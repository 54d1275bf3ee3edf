import { useEffect, useRef, useState } from "react";
import { useRouter } from "wouter";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { saveDraft } from "../../../functions/webcert/drafts/save-draft.contract.ts";
import { isPassing } from "../../kit/problem.ts";
import type { Problem } from "../../kit/problem.ts";
import { isSaved } from "../../kit/saving/autosave.ts";
import type { Autosave } from "../../kit/saving/autosave.ts";
import type { Autosaver, SaveOutcome } from "../../kit/saving/autosaver.ts";
import { isSame, mergeAnswers } from "../../kit/saving/merge-answers.ts";
import type { Merge } from "../../kit/saving/merge-answers.ts";
import { useAutosave } from "../../kit/saving/use-autosave.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { dropUnsaved } from "./unsaved-copy.ts";
import type { Draft, DraftAnswers, UnsavedCopy } from "./unsaved-copy.ts";

type Answer = DraftAnswers[string];

/** Two have answered the same: what stands at the server, and where it differs from what is typed. */
export interface DraftConflict extends Merge<Answer>, Pick<Draft, "updatedAt" | "updatedBy"> {
  readonly revision: number;
}

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
  readonly takenFrom?: Draft["updatedBy"];
  /** Whether the draft is no more: signed or deleted by somebody else. */
  readonly isGone: boolean;
  edit(answers: DraftAnswers): void;
  /** Goes on with what was chosen where two had answered the same. */
  settle(chosen: DraftAnswers): void;
}

const pauseMilliseconds = 3000;

/** Saves a draft while it is written, and brings in what somebody else saves meanwhile. */
export function useDraftSaving(draft: Draft, copy: UnsavedCopy | undefined): DraftSaving {
  const { certificateId, form } = draft;
  const { call, copies } = useOpenSession();
  const [findings, setFindings] = useState({ errors: draft.errors, notices: draft.notices });
  const [refusal, setRefusal] = useState<Problem>();
  const [conflict, setConflict] = useState<DraftConflict>();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [takenFrom, setTakenFrom] = useState<Draft["updatedBy"]>();
  const [isGone, setIsGone] = useState(false);
  const latest = useRef(draft.errors);
  // What the server said last that it holds: what mine and another's changes are told from.
  const seen = useRef<DraftAnswers>(draft.answers);
  // A save may wait for somebody to sign in again, and then goes with the call of that moment.
  const calling = useRef(call);
  calling.current = call;

  const save = async (answers: DraftAnswers, seenRevision: number): Promise<SaveOutcome> => {
    const answer = await calling.current(saveDraft, { certificateId, seenRevision, form, answers });
    if (answer.ok) {
      const { revision, errors, notices } = answer.value;
      seen.current = answers;
      latest.current = errors;
      setFindings({ errors, notices });
      setRefusal(undefined);
      return { is: "saved", revision };
    }
    const { problem } = answer;
    if (isPassing(problem)) return { is: "failed" };
    if (problem.code === "draft-changed") return { is: "conflict" };
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

  const bringTogether = (theirs: Draft, mine: DraftAnswers, sent: readonly DraftAnswers[]): void => {
    const merge = mergeAnswers<Answer>(seen.current, mine, theirs.answers, sent);
    seen.current = theirs.answers;
    setTaken(merge.taken);
    const { revision, updatedAt, updatedBy } = theirs;
    setTakenFrom(updatedBy);
    if (merge.differences.length > 0) setConflict({ ...merge, revision, updatedAt, updatedBy });
    else if (!isSame(merge.merged, saver.state.content) || saver.state.stopped !== undefined)
      saver.resume(merge.merged, theirs.revision);
  };

  useEffect(() => {
    if (copy === undefined) return;
    seen.current = copy.seen;
    bringTogether(draft, copy.mine, copy.sent);
    if (isSame(saver.state.content, draft.answers)) dropUnsaved(copies, certificateId);
    // Once: when the page has just been loaded.
  }, []);

  const isStopped = state.stopped === "conflict";
  useEffect(() => {
    if (!isStopped) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      const answer = await calling.current(readDraft, { certificateId });
      if (isOver) return;
      if (answer.ok) bringTogether(answer.value, saver.state.content, saver.state.unheard);
      else if (isPassing(answer.problem)) timer = setTimeout(() => void look(), pauseMilliseconds);
      else setIsGone(true);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isStopped]);

  return {
    ...findings,
    errorsNow: () => latest.current,
    state,
    saver,
    taken,
    isGone,
    ...(takenFrom === undefined ? {} : { takenFrom }),
    ...(refusal === undefined ? {} : { refusal }),
    ...(conflict === undefined ? {} : { conflict }),
    edit: (answers) => {
      saver.edit(answers);
    },
    settle: (chosen) => {
      if (conflict === undefined) return;
      setConflict(undefined);
      saver.resume(chosen, conflict.revision);
    },
  };
}
