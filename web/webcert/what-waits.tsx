import { createContext, use, useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type * as z from "zod/mini";
import { listDrafts } from "../../functions/webcert/drafts/list-drafts.contract.ts";
import { listStoppedDeliveries } from "../../functions/webcert/sending/list-stopped-deliveries.contract.ts";
import { listQuestions } from "../../functions/webcert/messages/list-questions.contract.ts";
import type { ApiResult } from "../kit/call-api.ts";
import type { OpenSession } from "../kit/session/session.ts";

export type OpenQuestion = z.output<typeof listQuestions.output>["questions"][number];
export type CountedUnit = NonNullable<z.output<typeof listQuestions.output>["units"]>[number];
export type StoppedLine = z.output<typeof listStoppedDeliveries.output>["deliveries"][number];
export type DraftLine = z.output<typeof listDrafts.output>["drafts"][number];

/** Some of what waits, the rest only told to be there. */
interface Some<Row> {
  readonly rows: readonly Row[];
  /** Where the rest begins; absent where these are all. */
  readonly next?: string;
}

/** The questions, and what waits at each unit that they are of. */
interface SomeQuestions extends Some<OpenQuestion> {
  readonly units: readonly CountedUnit[];
}

interface Known extends Pick<WhatWaits, "stopped" | "questions" | "drafts"> {
  readonly unit: string;
}

/** What waits for the unit; undefined before it is known. */
export interface WhatWaits {
  readonly stopped: ApiResult<Some<StoppedLine>> | undefined;
  readonly questions: ApiResult<SomeQuestions> | undefined;
  readonly drafts: ApiResult<Some<DraftLine>> | undefined;
  /** After something was tried again, or done elsewhere than where it is looked at. */
  again(): void;
  /** Fetches the questions that come after those that are known. */
  moreQuestions(): void;
}

const Waits = createContext<WhatWaits>({
  stopped: undefined,
  questions: undefined,
  drafts: undefined,
  again: () => undefined,
  moreQuestions: () => undefined,
});

export function useWaits(): WhatWaits {
  return use(Waits);
}

export function WaitsFrame({ waits, children }: { readonly waits: WhatWaits; readonly children: ReactNode }) {
  return <Waits value={waits}>{children}</Waits>;
}

/**
 * Asks what waits for the unit.
 *
 * @param place where it is looked at: asked again whenever one comes there; undefined elsewhere
 */
export function useWhatWaits(session: OpenSession | undefined, place: string | undefined): WhatWaits {
  const [known, setKnown] = useState<Known>();
  const asked = useRef(0);
  const unit = session?.unit?.hsaId;
  const call = session?.call;
  const ask = useCallback(async (): Promise<void> => {
    if (call === undefined || unit === undefined) return;
    asked.current += 1;
    const nth = asked.current;
    const [stopped, questions, drafts] = await Promise.all([
      call(listStoppedDeliveries, {}),
      call(listQuestions, {}),
      call(listDrafts, {}),
    ]);
    // What was asked for later is newer, or of another unit.
    if (nth !== asked.current) return;
    setKnown({
      unit,
      stopped: some(stopped, ({ deliveries }) => deliveries),
      questions: counted(questions),
      drafts: some(drafts, (page) => page.drafts),
    });
  }, [call, unit]);
  useEffect(() => {
    if (place !== undefined) void ask();
  }, [ask, place]);
  const here = known?.unit === unit ? known : undefined;
  const questions = here?.questions;
  const moreQuestions = async (): Promise<void> => {
    if (call === undefined || questions?.ok !== true || questions.value.next === undefined) return;
    const page = some(await call(listQuestions, { after: questions.value.next }), (one) => one.questions);
    if (!page.ok) return;
    const rows = [...questions.value.rows, ...page.value.rows];
    const { units } = questions.value;
    // What was asked anew meanwhile stands.
    setKnown((now) =>
      now?.questions === questions ? { ...now, questions: { ok: true, value: { ...page.value, rows, units } } } : now,
    );
  };
  return {
    moreQuestions: () => void moreQuestions(),
    stopped: here?.stopped,
    questions,
    drafts: here?.drafts,
    again: () => void ask(),
  };
}

function counted(answer: ApiResult<z.output<typeof listQuestions.output>>): ApiResult<SomeQuestions> {
  const page = some(answer, (one) => one.questions);
  if (!page.ok) return page;
  return { ok: true, value: { ...page.value, units: answer.ok ? (answer.value.units ?? []) : [] } };
}

function some<Answer extends { readonly next?: string }, Row>(
  answer: ApiResult<Answer>,
  rowsOf: (page: Answer) => readonly Row[],
): ApiResult<Some<Row>> {
  if (!answer.ok) return answer;
  const { next } = answer.value;
  return { ok: true, value: { rows: rowsOf(answer.value), ...(next === undefined ? {} : { next }) } };
}

/** How many, as it stands in the menu: "12", or "50+" where there are more than were counted; nothing of none. */
export function countOf(...lists: readonly (ApiResult<Some<unknown>> | undefined)[]): string | undefined {
  const known = lists.flatMap((list) => (list?.ok === true ? [list.value] : []));
  const count = known.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return undefined;
  return `${String(count)}${known.some(({ next }) => next !== undefined) ? "+" : ""}`;
}
