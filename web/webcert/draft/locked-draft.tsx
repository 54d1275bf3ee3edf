import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { copyDraft } from "../../../functions/webcert/drafts/copy-draft.contract.ts";
import { printDraft } from "../../../functions/webcert/drafts/print-draft.contract.ts";
import { fullDayInWords } from "../../kit/dates/days.ts";
import { CertificateReading } from "../../kit/form/certificate-reading.tsx";
import { PaperHead } from "../../kit/form/paper-head.tsx";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { openPdf } from "../../kit/pdf-file.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { swedishDay, timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useNameOf } from "../known-forms.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { RevokeDialog } from "../certificate/revoke-dialog.tsx";
import { StateMark } from "../certificate/state-mark.tsx";
import { PatientLine } from "../patient-line.tsx";
import { DraftTask } from "../tasks/draft-task.tsx";
import { useWaits } from "../what-waits.tsx";
import { words } from "../words.ts";
import { DeleteDraftDialog } from "./delete-draft-dialog.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { leftOut } from "./left-out.ts";
import { onlyAsking } from "./only-asking.ts";
import { dropUnsaved } from "./unsaved-copy.ts";
import type { Draft, DraftAnswers } from "./unsaved-copy.ts";
import { VersionsDialog } from "./versions-dialog.tsx";

interface Properties {
  readonly draft: Draft;
  readonly form: KnownForm;
  onRevoked(): void;
  /** What was typed before the page was loaded anew, of which the draft may not have had all. */
  readonly typed?: DraftAnswers;
}

/** A draft that nobody writes on any more: what it says, and the way on. */
export function LockedDraft({ draft, form, typed, onRevoked }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const nameOf = useNameOf();
  const today = swedishDay(Date.now());
  const lockedOn = swedishDay(Date.parse(draft.locksAt));
  const lost = typed === undefined ? {} : leftOut(typed, draft.answers);
  const questions = Object.keys(lost);
  return (
    <div className="locked">
      <PatientLine number={draft.patient} person={draft.person}>
        {draft.revoked === undefined ? <DraftMark /> : <StateMark certificate={{ state: "revoked" }} />}
      </PatientLine>
      <PageHeading application={say.application}>{nameOf(form)}</PageHeading>
      <Alert data-color={draft.revoked === undefined ? "warning" : "danger"} role="status">
        <Paragraph>
          {draft.revoked === undefined ? (
            <>
              <strong>{say.lockedSince(fullDayInWords(lockedOn, language, today))}</strong> {say.lockedText}
            </>
          ) : (
            <WhyVoid revoked={draft.revoked} />
          )}{" "}
          {say.lockedTakenAway(fullDayInWords(swedishDay(Date.parse(draft.takenAwayAt)), language, today))}
        </Paragraph>
      </Alert>
      <LockedActions draft={draft} form={form} onRevoked={onRevoked} />
      <DraftTask draft={draft} />
      {questions.length > 0 && (
        <>
          <Alert data-color="warning" role="alert">
            <Paragraph>{say.didNotGetIn}</Paragraph>
          </Alert>
          <article className="paper" aria-label={say.yourText}>
            <CertificateReading form={onlyAsking(form, questions)} answers={lost} today={today} of="signed" level={2} />
          </article>
        </>
      )}
      <article className="paper" aria-label={nameOf(form)}>
        <PaperHead unit={draft.unit} formNumber={form.formNumber} />
        <CertificateReading form={form} answers={draft.answers} today={today} of="signed" level={2} />
      </article>
    </div>
  );
}

/** Who made a draft void, when and why. */
function WhyVoid({ revoked }: { readonly revoked: NonNullable<Draft["revoked"]> }) {
  const { language } = useLanguage();
  const say = words[language];
  const { revokedAt, revokedBy, reason, explanation } = revoked;
  const when = timeInWords(revokedAt, language, Date.now());
  return (
    <>
      <strong>{say.draftRevoked(revokedBy.name ?? revokedBy.hsaId, when)}</strong> {say.reasons[reason]}.
      {explanation !== undefined && ` ${say.quoted(explanation)}`}
    </>
  );
}

function LockedActions({ draft, form, onRevoked }: Pick<Properties, "draft" | "form" | "onRevoked">) {
  const { language } = useLanguage();
  const say = words[language];
  const { call, copies } = useOpenSession();
  const [, go] = useLocation();
  const waits = useWaits();
  const [isOpen, setIsOpen] = useState<"versions" | "delete" | "revoke">();
  const copying = usePress<{ certificateId: string }>();
  const printing = usePress();
  const { certificateId, actions } = draft;
  const copy = async (): Promise<void> => {
    const copied = await copying.press((key) => call(copyDraft, { certificateId }, key));
    if (copied?.ok !== true) return;
    waits.again();
    go(`/drafts/${copied.value.certificateId}`);
  };
  const print = (): void => {
    const headings = language === "en" ? ("sv-en" as const) : ("sv" as const);
    void printing.press(() => openPdf(call(printDraft, { certificateId, headings })));
  };
  const close = (): void => {
    setIsOpen(undefined);
  };
  return (
    <>
      {[copying.problem, printing.problem].map(
        (problem) => problem !== undefined && <ProblemMessage key={problem.code} problem={problem} />,
      )}
      <div className="page-action">
        {actions.includes("copy") && (
          <Button loading={copying.isUnderWay} onClick={() => void copy()}>
            {say.copyLocked}
          </Button>
        )}
        <Button variant="secondary" loading={printing.isUnderWay} onClick={print}>
          {say.print}
        </Button>
        <Button
          variant="tertiary"
          onClick={() => {
            setIsOpen("versions");
          }}
        >
          {say.versions}
        </Button>
        {actions.includes("revoke") && (
          <Button
            variant="tertiary"
            data-color="danger"
            onClick={() => {
              setIsOpen("revoke");
            }}
          >
            {say.revoke}
          </Button>
        )}
        {actions.includes("delete") && (
          <Button
            variant="tertiary"
            data-color="danger"
            onClick={() => {
              setIsOpen("delete");
            }}
          >
            {say.deleteDraft}
          </Button>
        )}
      </div>
      {isOpen === "versions" && (
        <VersionsDialog certificateId={certificateId} form={form} present={draft.answers} onClose={close} />
      )}
      {isOpen === "revoke" && (
        <RevokeDialog
          of="draft"
          certificate={draft}
          onClose={close}
          onRevoked={() => {
            close();
            waits.again();
            onRevoked();
          }}
        />
      )}
      {isOpen === "delete" && (
        <DeleteDraftDialog
          certificateId={certificateId}
          seenRevision={() => Promise.resolve(draft.revision)}
          onDeleted={() => {
            dropUnsaved(copies, certificateId);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
