import { createContext, use, useEffect, useState } from "react";
import type { ReactNode } from "react";
import type * as z from "zod/mini";
import { listDrafts } from "../../functions/webcert/drafts/list-drafts.contract.ts";
import { listQuestions } from "../../functions/webcert/messages/list-questions.contract.ts";
import type { ApiResult } from "../kit/call-api.ts";
import type { OpenSession } from "../kit/session/session.ts";

export type OpenQuestion = z.output<typeof listQuestions.output>["questions"][number];
export type DraftLine = z.output<typeof listDrafts.output>["drafts"][number];

/** Some of what waits, the rest only told to be there. */
interface Some<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/** What waits for the unit; undefined before it is known. */
export interface WhatWaits {
  readonly questions: ApiResult<Some<OpenQuestion>> | undefined;
  readonly drafts: ApiResult<Some<DraftLine>> | undefined;
  again(): void;
}

const Waits = createContext<WhatWaits>({ questions: undefined, drafts: undefined, again: () => undefined });

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
  const [known, setKnown] = useState<Omit<WhatWaits, "again"> & { readonly unit: string }>();
  const [attempt, setAttempt] = useState(0);
  const unit = session?.unit?.hsaId;
  const call = session?.call;
  useEffect(() => {
    if (call === undefined || unit === undefined || place === undefined) return undefined;
    let isGone = false;
    void Promise.all([call(listQuestions, {}), call(listDrafts, {})]).then(([questions, drafts]) => {
      if (isGone) return;
      setKnown({
        unit,
        questions: questions.ok
          ? { ok: true, value: { rows: questions.value.questions, hasMore: questions.value.next !== undefined } }
          : questions,
        drafts: drafts.ok
          ? { ok: true, value: { rows: drafts.value.drafts, hasMore: drafts.value.next !== undefined } }
          : drafts,
      });
    });
    return () => {
      isGone = true;
    };
  }, [call, unit, place, attempt]);
  const here = known?.unit === unit ? known : undefined;
  return {
    questions: here?.questions,
    drafts: here?.drafts,
    again: () => {
      setAttempt((before) => before + 1);
    },
  };
}

/** How many, as it stands in the menu: "12", or "50+" where there are more than were counted; nothing of none. */
export function countOf(some: ApiResult<Some<unknown>> | undefined): string | undefined {
  if (some?.ok !== true || some.value.rows.length === 0) return undefined;
  return `${String(some.value.rows.length)}${some.value.hasMore ? "+" : ""}`;
}
