import { Fragment, useLayoutEffect, useMemo, useRef, useState } from "react";
import { askedNow } from "../../../functions/certificate/types/asked-now.ts";
import type { SectionNow } from "../../../functions/certificate/types/asked-now.ts";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import type { CodeSearch } from "../codes/code-search.ts";
import { focusField, focusFieldAfter } from "./field-id.ts";
import { FormAccessFrame, useFormWords } from "./form-context.tsx";
import type { FormAccess } from "./form-context.tsx";
import { drawnPlaces, isOfMissing, placeFindings } from "./place-findings.ts";
import type { FormFinding } from "./place-findings.ts";
import { Question } from "./question.tsx";
import { sectionId } from "./sections.tsx";
import "./form.css";

export interface CertificateFormProps {
  /** The form as `listCertificateTypes` describes it: any type, also one that is not known when the page is built. */
  readonly form: FormDescription;
  /** In the JSON of the API. */
  readonly answers: JsonAnswers;
  /** Called at every change with all answers; whoever calls saves them. */
  readonly onChange: (answers: JsonAnswers) => void;
  /** What stands in the way of signing, as the API told it last. */
  readonly findings: readonly FormFinding[];
  /** What is worth a look, as the API told it last. */
  readonly notices?: readonly FormFinding[];
  /** Whose errors are told: nobody's; those of fields that were left, where nothing is answered twice; everybody's. */
  readonly showFindings: "none" | "left" | "all";
  /** YYYY-MM-DD, in Sweden. */
  readonly today: string;
  /** YYYY-MM-DD. Where a first period begins when nothing else says it. @default today */
  readonly firstDay?: string;
  readonly search: CodeSearch;
  /** What is said under a question, by its name, beside what the form says: as that somebody else writes there. */
  readonly noteAt?: (question: string) => string | undefined;
  /** Called with the places that hold something typed that cannot be saved, when there are others than before. */
  readonly onUnsaved?: (pointers: readonly string[]) => void;
}

/**
 * Draws any type of certificate from its data, on one page. What is asked is decided by the server's own conditions at
 * every change; answers to what is not asked any more are kept.
 */
export function CertificateForm({ form, answers, onChange, today, search, ...props }: CertificateFormProps) {
  const { say, language } = useFormWords();
  const { findings, notices = noFindings, showFindings, onUnsaved, firstDay = today } = props;
  const latest = useRef(answers);
  latest.current = answers;
  const [leftTimes, setLeftTimes] = useState<ReadonlyMap<string, number>>(new Map());
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, string>>(new Map());
  const unticked = useRef(new Map<string, JsonAnswers[string]>());
  const wanted = useRef<string>(undefined);
  const answered = useRef<string>(undefined);
  const sections = useMemo(() => askedNow(form, answers, today), [form, answers, today]);
  const places = useMemo(() => drawnPlaces(sections), [sections]);
  const faults = useMemo(() => placeFindings(findings, places), [findings, places]);
  // Notices of the type itself stand above its section; here are those about an answer.
  const hints = useMemo(
    () =>
      placeFindings(
        notices.filter(({ code }) => code !== "notice"),
        places,
      ),
    [notices, places],
  );
  const access: FormAccess = {
    today,
    firstDay,
    search,
    edit: (change) => {
      latest.current = change(latest.current);
      onChange(latest.current);
      return latest.current;
    },
    faultsAt: (pointer) => {
      const found = faults.get(pointer) ?? noFindings;
      if (showFindings === "all") return found;
      const times = showFindings === "left" ? (leftTimes.get(pointer) ?? 0) : 0;
      return found.filter((one) => times >= (isOfMissing(one) ? 2 : 1));
    },
    noticesAt: (pointer) => hints.get(pointer) ?? noFindings,
    left: (pointer) => {
      if (showFindings === "left")
        setLeftTimes((before) => new Map(before).set(pointer, (before.get(pointer) ?? 0) + 1));
    },
    focusWhenDrawn: (pointer) => {
      wanted.current = pointer;
    },
    goOnFrom: (pointer) => {
      answered.current = pointer;
    },
    unsaved,
    keepUnsaved: (pointer, text) => {
      if (unsaved.get(pointer) === text) return;
      const next = new Map(unsaved);
      if (text === undefined) next.delete(pointer);
      else next.set(pointer, text);
      setUnsaved(next);
      onUnsaved?.([...next.keys()]);
    },
    unticked: unticked.current,
  };
  useLayoutEffect(() => {
    if (wanted.current !== undefined && focusField(wanted.current)) wanted.current = undefined;
    if (answered.current !== undefined) focusFieldAfter(answered.current);
    answered.current = undefined;
  });
  return (
    <FormAccessFrame value={access}>
      <form className="certificate-form" noValidate autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        {countYesNo(sections) >= manyYesNo && (
          <p className="form-keys">
            {say.keysBefore} <kbd>{say.yes.charAt(0)}</kbd> {say.keysOr} <kbd>{say.no.charAt(0)}</kbd> {say.keysAfter}
          </p>
        )}
        {sections.map(({ section, notices: shown, questions }) => (
          <section key={section.id} id={sectionId(section.id)} aria-labelledby={`${sectionId(section.id)}.title`}>
            <h2 className="form-section-title" id={`${sectionId(section.id)}.title`} tabIndex={-1}>
              {section.title[language]}
            </h2>
            <div className="form-section-questions">
              {shown.map(({ id, text }) => (
                <p key={id} className="form-notice" role="status">
                  {text[language]}
                </p>
              ))}
              {questions.map((now) => (
                <Fragment key={now.question.name}>
                  <Question now={now} section={section} />
                  <Note text={props.noteAt?.(now.question.name)} />
                </Fragment>
              ))}
            </div>
          </section>
        ))}
      </form>
    </FormAccessFrame>
  );
}

function Note({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <p className="form-note">{text}</p>;
}

/** So many are worth a key of their own. */
const manyYesNo = 4;

function countYesNo(sections: readonly SectionNow[]): number {
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ asked }) => asked.flat())
    .filter(({ part: { kind } }) => kind.is === "yes-no" && kind.control === "choice").length;
}

const noFindings: readonly FormFinding[] = [];
