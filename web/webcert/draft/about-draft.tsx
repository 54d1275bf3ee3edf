import { Button, Link as StyledLink } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Autosaver } from "../../kit/saving/autosaver.ts";
import { fullDayInWords } from "../../kit/dates/days.ts";
import { swedishDay, timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { DraftTask } from "../tasks/draft-task.tsx";
import { words } from "../words.ts";
import { DeleteDraftDialog } from "./delete-draft-dialog.tsx";
import type { Draft, DraftAnswers } from "./unsaved-copy.ts";

interface Properties {
  readonly draft: Draft;
  readonly form: KnownForm;
  readonly saver: Autosaver<DraftAnswers>;
  /** What came of it, where a version was brought back. */
  readonly children: ReactNode;
  onVersions(): void;
}

/** What the certificate is for, who has written what in it, and the way to throw it away. */
export function AboutDraft({ draft, form, saver, onVersions, children }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const now = Date.now();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <aside className="draft-about" aria-label={form.formNumber ?? form.form}>
      {form.formNumber !== undefined && <p className="form-number">{form.formNumber}</p>}
      <p>{form.purpose[language]}</p>
      <p className="quiet">
        {say.begunAt} {timeInWords(draft.createdAt, language, now)}.{" "}
        {say.takenAway(fullDayInWords(swedishDay(Date.parse(draft.takenAwayAt)), language, swedishDay(now)))}
      </p>
      {draft.madeFrom !== undefined && (
        <p>
          {say.drafting[draft.madeFrom.kind].about}{" "}
          <StyledLink asChild>
            <Link href={`/certificates/${draft.madeFrom.certificateId}`}>{say.toMadeFrom}</Link>
          </StyledLink>
        </p>
      )}
      {draft.madeFrom?.replaces !== undefined && (
        <p>
          {say.earlierEmployersReplaced}{" "}
          <StyledLink asChild>
            <Link href={`/certificates/${draft.madeFrom.replaces}`}>{say.openEarlierEmployers}</Link>
          </StyledLink>
        </p>
      )}
      <DraftTask draft={draft} />
      <Button variant="tertiary" data-size="sm" onClick={onVersions}>
        {say.versions}
      </Button>
      {children}
      {draft.actions.includes("delete") && (
        <Button
          variant="tertiary"
          data-color="danger"
          data-size="sm"
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {say.deleteDraft}
        </Button>
      )}
      {isAsking && (
        <DeleteDraftDialog
          certificateId={draft.certificateId}
          seenRevision={async () => {
            await saver.flush();
            return saver.state.revision;
          }}
          onDeleted={() => {
            saver.discard();
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </aside>
  );
}
