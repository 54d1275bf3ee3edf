import { useEffect, useRef, useState } from "react";
import type * as z from "zod/mini";
import { useRouter } from "wouter";
import { saveAnswerDraft } from "../../../functions/webcert/messages/save-answer-draft.contract.ts";
import { isPassing } from "../../kit/problem.ts";
import type { Problem } from "../../kit/problem.ts";
import { isSaved } from "../../kit/saving/autosave.ts";
import type { Autosave } from "../../kit/saving/autosave.ts";
import type { Autosaver, SaveOutcome } from "../../kit/saving/autosaver.ts";
import { useAutosave } from "../../kit/saving/use-autosave.ts";
import { useOpenSession } from "../../kit/session/session.ts";

/** What the unit has written as an answer, as the API tells it. */
export type AnswerDraft = z.output<typeof saveAnswerDraft.output>["draft"];

/** What the server may not have. */
interface UnsavedAnswer {
  readonly seenRevision: number;
  readonly text: string;
}

/** An answer that is being written, and how far the server has it. */
interface AnswerSaving {
  readonly state: Autosave<string>;
  readonly saver: Autosaver<string>;
  /** What somebody else has saved meanwhile: it stands until one of the two is chosen. */
  readonly conflict?: AnswerDraft;
  /** Why the server will not have what is typed. */
  readonly refusal?: Problem;
  /** Goes on with what was chosen where two had written. */
  settle(text: string): void;
  /** Tells what a colleague has written meanwhile, where the answer was not sent for that. */
  tellTheirs(): Promise<void>;
}

/** Saves an answer while it is written, and learns what somebody else has written of it meanwhile. */
export function useAnswerSaving(
  certificateId: string,
  messageId: string,
  standing: AnswerDraft | undefined,
): AnswerSaving {
  const { call, copies } = useOpenSession();
  const [conflict, setConflict] = useState<AnswerDraft>();
  const [refusal, setRefusal] = useState<Problem>();
  const copyId = `answer ${messageId}`;
  const address = `${useRouter().base}/certificates/${certificateId}`;
  // A save may wait for somebody to sign in again, and then goes with the call of that moment.
  const calling = useRef(call);
  calling.current = call;
  const theirs = useRef<AnswerDraft>(undefined);
  const save = async (text: string, seenRevision: number): Promise<SaveOutcome> => {
    const answer = await calling.current(saveAnswerDraft, { certificateId, messageId, seenRevision, text });
    if (answer.ok) {
      const { draft, isConflict } = answer.value;
      setRefusal(undefined);
      if (!isConflict) return { is: "saved", revision: draft.revision };
      theirs.current = draft;
      return { is: "conflict" };
    }
    const { problem } = answer;
    // Others came first in the very moment, more than once.
    if (isPassing(problem) || problem.code === "certificate-changed") return { is: "failed" };
    setRefusal(problem);
    return { is: "refused" };
  };
  const kept = useRef<UnsavedAnswer>(undefined);
  const keepCopy = (now: Autosave<string>): void => {
    if (isSaved(now)) {
      if (kept.current !== undefined) void copies.drop(copyId, kept.current);
      return;
    }
    kept.current = { seenRevision: now.revision, text: now.content };
    void copies.keep(copyId, kept.current, address);
  };
  const start = { content: standing?.text ?? "", revision: standing?.revision ?? 0 };
  const { saver, state } = useAutosave<string>(start, save, keepCopy);
  useEffect(() => copies.savedBy(() => saver.flush()), [copies, saver]);
  useEffect(() => {
    void copies.find(copyId).then((found) => {
      const copy = toUnsaved(found);
      if (copy === undefined || saver.state.edits > 0) return;
      if (copy.text === start.content) void copies.drop(copyId);
      else saver.resume(copy.text, copy.seenRevision);
    });
    // Once: when the page has just been loaded.
  }, []);
  const isStopped = state.stopped === "conflict";
  useEffect(() => {
    const held = theirs.current;
    if (!isStopped || held === undefined) return;
    // What was sent without an answer is one's own.
    if (saver.state.unheard.slice(0, -1).includes(held.text)) saver.resume(saver.state.content, held.revision);
    else setConflict(held);
  }, [isStopped]);
  return {
    state,
    saver,
    ...(conflict === undefined ? {} : { conflict }),
    ...(refusal === undefined ? {} : { refusal }),
    tellTheirs: async () => {
      const told = await save(state.content, state.revision);
      if (told.is === "conflict") setConflict(theirs.current);
    },
    settle: (text) => {
      if (conflict === undefined) return;
      setConflict(undefined);
      saver.resume(text, conflict.revision);
    },
  };
}

/** As it was kept in the browser, if it is that. */
function toUnsaved(kept: unknown): UnsavedAnswer | undefined {
  if (typeof kept !== "object" || kept === null || !("text" in kept) || !("seenRevision" in kept)) return undefined;
  const { text, seenRevision } = kept;
  return typeof text === "string" && typeof seenRevision === "number" ? { text, seenRevision } : undefined;
}
