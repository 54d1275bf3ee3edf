import { useEffect, useRef, useState } from "react";
import type * as z from "zod/mini";
import { useRouter } from "wouter";
import { isSameJson } from "../../../functions/operation/same-json.ts";
import type { saveAnswerDraft } from "../../../functions/webcert/messages/save-answer-draft.contract.ts";
import type { saveQuestionDraft } from "../../../functions/webcert/messages/save-question-draft.contract.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import { isPassing } from "../../kit/problem.ts";
import type { Problem } from "../../kit/problem.ts";
import { isSaved } from "../../kit/saving/autosave.ts";
import type { Autosave } from "../../kit/saving/autosave.ts";
import type { Autosaver, SaveOutcome } from "../../kit/saving/autosaver.ts";
import { useAutosave } from "../../kit/saving/use-autosave.ts";
import type { Call } from "../../kit/session/call.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import type { Press } from "../../kit/session/use-press.ts";

/** What the unit has written as an answer, as the API tells it. */
export type AnswerDraft = NonNullable<z.output<typeof saveAnswerDraft.output>["draft"]>;
/** And as a question. */
export type QuestionDraft = NonNullable<z.output<typeof saveQuestionDraft.output>["draft"]>;

/** Who has saved it, and when. */
export type UnsentDraft = Pick<AnswerDraft, "revision" | "savedAt" | "savedBy">;

/** What is written to a recipient in one place. */
interface Place<Words, Draft extends UnsentDraft> {
  readonly certificateId: string;
  /** Of what the browser keeps of it. */
  readonly copyId: string;
  /** What the unit had when the page was read. */
  readonly standing: Draft | undefined;
  /** What a draft says; nothing yet where there is none. */
  readonly wordsOf: (draft: Draft | undefined) => Words;
  /** What the browser has kept, if it is that. */
  readonly toWords: (kept: object) => Words | undefined;
  readonly save: (
    call: Call,
    words: Words,
    seenRevision: number,
  ) => Promise<ApiResult<{ readonly draft?: Draft; readonly isConflict: boolean }>>;
  readonly send: (
    call: Call,
    words: Words,
    seenRevision: number,
    idempotencyKey: string,
  ) => Promise<ApiResult<unknown>>;
}

/** What the server may not have. */
interface Unsaved<Words> {
  readonly seenRevision: number;
  readonly words: Words;
}

/** What is being written to a recipient, and how far the server has it. */
export interface Unsent<Words, Draft> {
  readonly state: Autosave<Words>;
  readonly saver: Autosaver<Words>;
  /** What somebody else has saved meanwhile: it stands until one of the two is chosen. */
  readonly conflict?: Draft;
  /** Why the server will not have what is typed. */
  readonly refusal?: Problem;
  readonly sending: Press<Sent>;
  /** Changes what is typed; not what is on its way to the recipient. */
  write(changed: Partial<Words>): void;
  /** Goes on with what was chosen where two had written. */
  settle(words: Words): void;
  /** Sends it as it is typed, once it is saved; where a colleague has written meanwhile, that is told instead. */
  send(): Promise<ApiResult<Sent> | undefined>;
}

/** What came of a press: nothing is sent while one of two texts is still to be chosen. */
type Sent = "sent" | "not-yet";

/** Saves what is written to a recipient, and learns what somebody else has written of it meanwhile. */
export function useUnsent<Words, Draft extends UnsentDraft>(place: Place<Words, Draft>): Unsent<Words, Draft> {
  const { certificateId, copyId, standing, wordsOf, toWords } = place;
  const { call, copies } = useOpenSession();
  const [conflict, setConflict] = useState<Draft>();
  const [refusal, setRefusal] = useState<Problem>();
  const address = `${useRouter().base}/certificates/${certificateId}`;
  // A save may wait for somebody to sign in again, and then goes with the call of that moment.
  const calling = useRef(call);
  calling.current = call;
  const theirs = useRef<Draft>(undefined);
  const save = async (words: Words, seenRevision: number): Promise<SaveOutcome> => {
    const answer = await place.save(calling.current, words, seenRevision);
    if (answer.ok) {
      const { draft, isConflict } = answer.value;
      setRefusal(undefined);
      if (!isConflict) return { is: "saved", revision: draft?.revision ?? 0 };
      theirs.current = draft;
      return { is: "conflict" };
    }
    const { problem } = answer;
    // Others came first in the very moment, more than once.
    if (isPassing(problem) || problem.code === "certificate-changed") return { is: "failed" };
    setRefusal(problem);
    return { is: "refused" };
  };
  const kept = useRef<Unsaved<Words>>(undefined);
  const keepCopy = (now: Autosave<Words>): void => {
    if (isSaved(now)) {
      if (kept.current !== undefined) void copies.drop(copyId, kept.current);
      return;
    }
    kept.current = { seenRevision: now.revision, words: now.content };
    void copies.keep(copyId, kept.current, address);
  };
  const start = { content: wordsOf(standing), revision: standing?.revision ?? 0 };
  const { saver, state } = useAutosave<Words>(start, save, keepCopy);
  useEffect(() => copies.savedBy(() => saver.flush()), [copies, saver]);
  useEffect(() => {
    void copies.find(copyId).then((found) => {
      const copy = toUnsaved(found, toWords);
      if (copy === undefined || saver.state.edits > 0) return;
      if (isSameJson(copy.words, start.content)) void copies.drop(copyId);
      else saver.resume(copy.words, copy.seenRevision);
    });
    // Once: when the page has just been loaded.
  }, []);
  const sending = usePress<Sent>();
  const tellTheirs = async (): Promise<void> => {
    const told = await save(saver.state.content, saver.state.revision);
    if (told.is === "conflict") setConflict(theirs.current);
  };
  const send = async (idempotencyKey: string): Promise<ApiResult<Sent>> => {
    // A save that came after it would leave behind what is sent.
    await saver.flush();
    const { content, revision, stopped } = saver.state;
    if (stopped === "conflict") return { ok: true, value: "not-yet" };
    const answer = await place.send(calling.current, content, revision, idempotencyKey);
    return answer.ok ? { ok: true, value: "sent" } : answer;
  };
  const isStopped = state.stopped === "conflict";
  useEffect(() => {
    const held = theirs.current;
    if (!isStopped || held === undefined) return;
    // What was sent without an answer is one's own.
    const isOwn = saver.state.unheard.slice(0, -1).some((words) => isSameJson(words, wordsOf(held)));
    if (isOwn) saver.resume(saver.state.content, held.revision);
    else setConflict(held);
  }, [isStopped]);
  return {
    state,
    saver,
    ...(conflict === undefined ? {} : { conflict }),
    ...(refusal === undefined ? {} : { refusal }),
    sending,
    send: async () => {
      const sent = await sending.press(send);
      if (sent?.ok === false && sent.problem.code === "message-draft-changed") await tellTheirs();
      return sent;
    },
    write: (changed) => {
      if (!sending.isUnderWay) saver.edit({ ...saver.state.content, ...changed });
    },
    settle: (words) => {
      if (conflict === undefined) return;
      setConflict(undefined);
      saver.resume(words, conflict.revision);
    },
  };
}

/** As it was kept in the browser, if it is that. */
function toUnsaved<Words>(kept: unknown, toWords: (kept: object) => Words | undefined): Unsaved<Words> | undefined {
  if (typeof kept !== "object" || kept === null || !("words" in kept) || !("seenRevision" in kept)) return undefined;
  const { words, seenRevision } = kept;
  if (typeof words !== "object" || words === null || typeof seenRevision !== "number") return undefined;
  const known = toWords(words);
  return known === undefined ? undefined : { words: known, seenRevision };
}
