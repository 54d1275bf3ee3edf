import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { fullDayInWords } from "../../kit/dates/days.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { CertificateForm } from "../../kit/form/certificate-form.tsx";
import { fieldId, focusField } from "../../kit/form/field-id.ts";
import { listedFindings } from "../../kit/form/listed-findings.ts";
import { SectionList } from "../../kit/form/sections.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { isSaved } from "../../kit/saving/autosave.ts";
import { changedSince } from "../../kit/saving/merge-answers.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { swedishDay, timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useNameOf } from "../known-forms.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { PatientLine } from "../patient-line.tsx";
import { useCodeSearch } from "../use-code-search.ts";
import { words } from "../words.ts";
import { AboutDraft } from "./about-draft.tsx";
import { useAskedToComplete } from "./asked-to-complete.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DraftFoot } from "./draft-foot.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { FromJournal, journalNote } from "./from-journal.tsx";
import { ReadyButton, ReadyMark, useReadiness } from "./readiness.tsx";
import { GoneDraft } from "./gone-draft.tsx";
import type { Draft, DraftAnswers, UnsavedCopy } from "./unsaved-copy.ts";
import { VersionsDialog } from "./versions-dialog.tsx";
import { writerName } from "./writer-name.ts";
import { useDraftSaving } from "./use-draft-saving.ts";

interface Properties {
  readonly draft: Draft;
  readonly form: KnownForm;
  /** What was typed before the page was loaded anew. */
  readonly copy?: UnsavedCopy;
  /** It was locked while it was open here. */
  onLocked(): void;
}

/** So long before a draft is locked whoever writes on it is told. */
const toldBeforeMs = 4 * 24 * 3600 * 1000;

/** The form with what is around it: whom it is about, how far it has come, and what is to be done with it. */
export function DraftEditor({ draft, form, copy, onLocked }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const nameOf = useNameOf();
  const { who } = useOpenSession();
  const [, go] = useLocation();
  const saving = useDraftSaving(draft, copy);
  const search = useCodeSearch();
  const wanted = wantedField(useHistoryState());
  // Whoever comes from what is missing has asked for it.
  const [isAsked, setIsAsked] = useState(wanted !== undefined);
  const [unsavable, setUnsavable] = useState<readonly string[]>([]);
  const [isHeldUp, setIsHeldUp] = useState(false);
  // Who types is not told that it cannot be saved yet: only of fields that were left.
  const [typedIn, setTypedIn] = useState("");
  const [isRestored, setIsRestored] = useState(copy !== undefined);
  const [isShowingVersions, setIsShowingVersions] = useState(false);
  const [broughtBack, setBroughtBack] = useState<string>();
  const missing = useRef<HTMLDetailsElement>(null);
  const readiness = useReadiness(draft);
  useEffect(() => {
    if (wanted !== undefined) focusField(wanted);
    // Once: it is how one came here.
  }, []);
  const { certificateId } = draft;
  const { state, saver, errors, notices } = saving;
  const today = swedishDay(Date.now());
  const asked = useAskedToComplete(draft, { form, answers: state.content, today });
  const locksAt = Date.parse(draft.locksAt);
  const isLockedSoon = locksAt - Date.now() < toldBeforeMs;
  const isLockedNow = saving.refusal?.code === "draft-locked";
  useEffect(() => {
    if (isLockedNow) onLocked();
    // Once: what is opened anew is read.
  }, [isLockedNow]);

  const questionName = (name: string): string =>
    form.sections.flatMap(({ questions }) => questions).find((question) => question.name === name)?.text[language] ??
    name;
  /** Whether the server has all that is typed; says so where it has not, for what is reviewed is what it has. */
  const isAllSaved = async (): Promise<boolean> => {
    const [first] = unsavable;
    if (first !== undefined) {
      focusField(first);
      return false;
    }
    const isDone = await saver.flush();
    setIsHeldUp(!isDone);
    return isDone;
  };
  const preview = async (): Promise<void> => {
    if (await isAllSaved()) go(`/drafts/${certificateId}/preview`);
  };
  const writerAt = (question: string): string | undefined => {
    const one = saving.writing.find((writing) => writing.question === question);
    return one === undefined ? undefined : say.writesHere(one.changedBy.name);
  };
  const showVersions = async (): Promise<void> => {
    if (await isAllSaved()) setIsShowingVersions(true);
  };
  const restore = (answers: DraftAnswers, savedAt: string): void => {
    const changed = Object.keys(changedSince([state.content], answers)).map(questionName);
    setBroughtBack(say.restoredVersion(timeInWords(savedAt, language, Date.now()), changed.join(", ")));
    setIsShowingVersions(false);
    saving.restore(answers);
  };
  const sign = async (): Promise<void> => {
    if (!(await isAllSaved())) return;
    if (saving.errorsNow().length === 0) {
      go(`/drafts/${certificateId}/preview`);
      return;
    }
    setIsAsked(true);
    if (missing.current === null) return;
    missing.current.open = true;
    missing.current.querySelector("summary")?.focus();
  };

  if (saving.isGone) return <GoneDraft id={certificateId} form={form} typed={state.content} />;
  return (
    <div className="draft">
      <PatientLine number={draft.patient} person={draft.person}>
        <DraftMark />
        {readiness.ready !== undefined && <ReadyMark ready={readiness.ready} />}
      </PatientLine>
      <PageHeading application={say.application}>{nameOf(form)}</PageHeading>
      <div className="draft-columns">
        <div className="draft-sections">
          <SectionList form={form} answers={state.content} findings={errors} today={today} />
        </div>
        <div className="draft-paper" onFocus={({ target }) => setTypedIn(target.id)} onBlur={() => setTypedIn("")}>
          {isLockedSoon && (
            <Alert data-color="warning">
              <Paragraph>{say.locksAfter(fullDayInWords(swedishDay(locksAt - 1), language, today))}</Paragraph>
            </Alert>
          )}
          {isRestored && (
            <Alert data-color="info" role="status">
              <Paragraph>{say.restored}</Paragraph>
            </Alert>
          )}
          <p className="ds-sr-only" role="status">
            {saving.writing
              .map(({ question, changedBy }) => say.writesAt(changedBy.name, questionName(question)))
              .join(" ")}
          </p>
          {saving.taken.length > 0 && saving.takenFrom !== undefined && (
            <Alert data-color="info" role="status">
              <Paragraph>
                {say.merged(saving.taken.map(questionName).join(", "), writerName(saving.takenFrom, who, say))}
              </Paragraph>
            </Alert>
          )}
          {draft.prefill !== undefined && <FromJournal prefill={draft.prefill} form={form} />}
          {asked.top}
          <CertificateForm
            form={form}
            answers={state.content}
            onChange={(answers) => {
              setIsRestored(false);
              setBroughtBack(undefined);
              saving.edit(answers);
            }}
            findings={errors}
            notices={[...asked.atQuestions, ...notices]}
            showFindings={isAsked ? "all" : "left"}
            today={today}
            {...(draft.madeFrom?.proposedStart === undefined ? {} : { firstDay: draft.madeFrom.proposedStart })}
            search={search}
            noteAt={(question) => writerAt(question) ?? journalNote(draft, question, state.content, language)}
            onUnsaved={setUnsavable}
          />
        </div>
        <AboutDraft draft={draft} form={form} saver={saver} onVersions={() => void showVersions()}>
          <p role="status">{broughtBack}</p>
        </AboutDraft>
      </div>
      <DraftFoot
        certificateId={certificateId}
        state={state}
        errors={listedFindings(form, errors)}
        isUnsavable={unsavable.some((pointer) => fieldId(pointer) !== typedIn)}
        isHeldUp={isHeldUp && !isSaved(state)}
        missing={missing}
        onFlush={() => saver.flush()}
        onPreview={() => void preview()}
        onSign={() => void sign()}
        handover={<ReadyButton draft={draft} readiness={readiness} isSaved={isAllSaved} />}
      >
        {saving.refusal !== undefined && (
          <ProblemMessage problem={saving.refusal}>
            <Paragraph>{say.keptHere}</Paragraph>
            <Button
              variant="secondary"
              onClick={() => {
                saver.resume(state.content, state.revision);
              }}
            >
              {say.retry}
            </Button>
          </ProblemMessage>
        )}
      </DraftFoot>
      {isShowingVersions && (
        <VersionsDialog
          certificateId={certificateId}
          form={form}
          present={state.content}
          onRestore={restore}
          onClose={() => {
            setIsShowingVersions(false);
          }}
        />
      )}
      {saving.conflict !== undefined && (
        <ConflictDialog form={form} conflict={saving.conflict} onSettle={saving.settle} />
      )}
    </div>
  );
}

/** Where a link of the preview leads: the field that is missing. */
function wantedField(came: unknown): string | undefined {
  if (typeof came !== "object" || came === null || !("focus" in came)) return undefined;
  return typeof came.focus === "string" ? came.focus : undefined;
}
