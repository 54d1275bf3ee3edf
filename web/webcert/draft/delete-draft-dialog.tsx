import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useLocation } from "wouter";
import { deleteDraft } from "../../../functions/webcert/drafts/delete-draft.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { PressMessage } from "../press-message.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";

interface Properties {
  readonly certificateId: string;
  /** The revision as it is seen, once all that is typed is saved. */
  seenRevision(): Promise<number>;
  onDeleted(): void;
  onClose(): void;
}

/** Asks whether a draft is to be thrown away, and does so. */
export function DeleteDraftDialog({ certificateId, seenRevision, onDeleted, onClose }: Properties) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const deleting = usePress();
  const done = (): void => {
    onDeleted();
    go("/drafts", { replace: true });
  };
  const remove = async (): Promise<void> => {
    const seen = await seenRevision();
    const deleted = await deleting.press(() => call(deleteDraft, { certificateId, seenRevision: seen }));
    if (deleted?.ok === true) done();
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
