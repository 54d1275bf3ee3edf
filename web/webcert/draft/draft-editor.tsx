import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { CertificateForm } from "../../kit/form/certificate-form.tsx";
import { focusField } from "../../kit/form/field-id.ts";
import { SectionList } from "../../kit/form/sections.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useFormName } from "../known-forms.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { PatientLine } from "../patient-line.tsx";
import { useCodeSearch } from "../use-code-search.ts";
import { words } from "../words.ts";
import { AboutDraft } from "./about-draft.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DraftFoot } from "./draft-foot.tsx";
import { NoDraft } from "./draft-page.tsx";
import type { Draft, UnsavedCopy } from "./unsaved-copy.ts";
import { useDraftSaving } from "./use-draft-saving.ts";

interface Properties {
  readonly draft: Draft;
  readonly form: KnownForm;
  /** What was typed before the page was loaded anew. */
  readonly copy?: UnsavedCopy;
}

/** The form with what is around it: whom it is about, how far it has come, and what is to be done with it. */
export function DraftEditor({ draft, form, copy }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const nameOf = useFormName();
  const [, go] = useLocation();
  const saving = useDraftSaving(draft, copy);
  const search = useCodeSearch();
  const [isAsked, setIsAsked] = useState(false);
  const [unsavable, setUnsavable] = useState<readonly string[]>([]);
  const [isRestored, setIsRestored] = useState(copy !== undefined);
  const missing = useRef<HTMLDetailsElement>(null);
  const { certificateId } = draft;
  const { state, saver, errors, notices } = saving;
  const today = swedishDay(Date.now());

  const questionName = (name: string): string =>
    form.sections.flatMap(({ questions }) => questions).find((question) => question.name === name)?.text[language] ??
    name;
  const goOn = async (toSign: boolean): Promise<void> => {
    const [first] = unsavable;
    if (first !== undefined) {
      focusField(first);
      return;
    }
    if (!(await saver.flush())) return;
    go(`/drafts/${certificateId}/preview`, { state: { toSign } });
  };
  const sign = async (): Promise<void> => {
    if (errors.length === 0 || !(await saver.flush())) {
      await goOn(true);
      return;
    }
    setIsAsked(true);
    if (missing.current === null) return;
    missing.current.open = true;
    missing.current.querySelector("summary")?.focus();
  };

  if (saving.isGone) return <NoDraft id={certificateId} />;
  return (
    <div className="draft">
      <PatientLine number={draft.patient} />
      <PageHeading application={say.application}>{nameOf(form.form)}</PageHeading>
      <div className="draft-columns">
        <div className="draft-sections">
          <SectionList form={form} answers={state.content} findings={errors} today={today} />
        </div>
        <div className="draft-paper">
          {isRestored && (
            <Alert data-color="info" role="status">
              <Paragraph>{say.restored}</Paragraph>
            </Alert>
          )}
          {saving.taken.length > 0 && (
            <Alert data-color="info" role="status">
              <Paragraph>{say.merged(saving.taken.map(questionName).join(", "))}</Paragraph>
            </Alert>
          )}
          <CertificateForm
            form={form}
            answers={state.content}
            onChange={(answers) => {
              setIsRestored(false);
              saving.edit(answers);
            }}
            findings={errors}
            notices={notices}
            showFindings={isAsked ? "all" : "left"}
            today={today}
            search={search}
            onUnsaved={setUnsavable}
          />
        </div>
        <AboutDraft draft={draft} form={form} saver={saver} />
      </div>
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
      <DraftFoot
        certificateId={certificateId}
        state={state}
        errors={errors}
        isUnsavable={unsavable.length > 0}
        missing={missing}
        onFlush={() => saver.flush()}
        onPreview={() => void goOn(false)}
        onSign={() => void sign()}
      />
      {saving.conflict !== undefined && (
        <ConflictDialog form={form} conflict={saving.conflict} onSettle={saving.settle} />
      )}
    </div>
  );
}
