import { Button, Tag } from "@digdir/designsystemet-react";
import { useState } from "react";
import { markDraftReady } from "../../../functions/webcert/drafts/mark-draft-ready.contract.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import type { Press } from "../../kit/session/use-press.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useWaits } from "../what-waits.tsx";
import { words } from "../words.ts";
import type { Draft } from "./unsaved-copy.ts";

type Ready = NonNullable<Draft["ready"]>;

interface Readiness {
  /** Absent until somebody has said so. */
  readonly ready?: Ready;
  readonly press: Press<unknown>;
  mark(): Promise<void>;
}

/** Whether a draft is ready to be signed, as it was read or has been marked here since. */
export function useReadiness({ certificateId, ready: read }: Draft): Readiness {
  const { call } = useOpenSession();
  const waits = useWaits();
  const [marked, setMarked] = useState<Ready>();
  const press = usePress<{ readonly ready: Ready }>();
  const ready = marked ?? read;
  const mark = async (): Promise<void> => {
    const answer = await press.press(() => call(markDraftReady, { certificateId }));
    if (answer?.ok !== true) return;
    setMarked(answer.value.ready);
    waits.again();
  };
  return { press, mark, ...(ready === undefined ? {} : { ready }) };
}

/** That a draft is ready to be signed, by whom it was prepared and when. */
export function ReadyMark({ ready }: { readonly ready: Ready }) {
  const { language } = useLanguage();
  const say = words[language];
  const when = timeInWords(ready.markedAt, language, Date.now());
  return <Tag data-color="success">{say.readySince(ready.markedBy.name ?? say.somebody, when)}</Tag>;
}

interface Properties {
  readonly draft: Draft;
  readonly readiness: Readiness;
  /** Whether all that is typed is saved; says so where it is not. */
  isSaved(): Promise<boolean>;
}

/** The last that whoever prepares a draft does: to tell the doctor. */
export function ReadyButton({ draft, readiness: { ready, press, mark }, isSaved }: Properties) {
  const say = words[useLanguage().language];
  if (ready !== undefined) return <span role="status">{say.ready}</span>;
  if (!draft.actions.includes("mark-ready")) return <span className="quiet">{say.onlyDoctors}</span>;
  const tell = async (): Promise<void> => {
    if (await isSaved()) await mark();
  };
  return (
    <>
      {press.problem !== undefined && <ProblemMessage problem={press.problem} />}
      <Button loading={press.isUnderWay} onClick={() => void tell()}>
        {say.markReady}
      </Button>
    </>
  );
}
