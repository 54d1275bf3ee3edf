import { Button, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { deleteDraft } from "../../../functions/webcert/drafts/delete-draft.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import type { Autosaver } from "../../kit/saving/autosaver.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { PressMessage } from "../press-message.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
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
  const [isAsking, setIsAsking] = useState(false);
  return (
    <aside className="draft-about" aria-label={form.formNumber ?? form.form}>
      {form.formNumber !== undefined && <p className="form-number">{form.formNumber}</p>}
      <p>{form.purpose[language]}</p>
      <p className="quiet">
        {say.begunAt} {timeInWords(draft.createdAt, language, Date.now())}
      </p>
      {draft.madeFrom !== undefined && (
        <p>
          {say.drafting[draft.madeFrom.kind].about}{" "}
          <StyledLink asChild>
            <Link href={`/certificates/${draft.madeFrom.certificateId}`}>{say.toMadeFrom}</Link>
          </StyledLink>
        </p>
      )}
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
        <DeleteDialog
          certificateId={draft.certificateId}
          saver={saver}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </aside>
  );
}

interface DeleteProperties {
  readonly certificateId: string;
  readonly saver: Autosaver<DraftAnswers>;
  onClose(): void;
}

function DeleteDialog({ certificateId, saver, onClose }: DeleteProperties) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const deleting = usePress();
  const remove = async (): Promise<void> => {
    await saver.flush();
    const seenRevision = saver.state.revision;
    const deleted = await deleting.press(() => call(deleteDraft, { certificateId, seenRevision }));
    if (deleted?.ok === true) done();
  };
  const done = (): void => {
    saver.discard();
    go("/drafts", { replace: true });
  };
  const ask = async (): Promise<Outcome> =>
    whatCameOfIt(await call(readDraft, { certificateId }), () => false, { "draft-not-found": "done" });
  return (
    <AskDialog
      heading={say.deleteHeading}
      onClose={onClose}
      actions={
        <>
          <Button data-color="danger" loading={deleting.isUnderWay} onClick={() => void remove()}>
            {say.deleteDraft}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {say.cancel}
          </Button>
        </>
      }
    >
      <Paragraph>{say.deleteText}</Paragraph>
      <PressMessage press={deleting} what="delete" ask={ask} onDone={done} />
    </AskDialog>
  );
}
