import { useMemo } from "react";
import { askedNow } from "../../../functions/certificate/types/asked-now.ts";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import { useMedia } from "../use-media.ts";
import { useFormWords } from "./form-context.tsx";
import type { FormFinding } from "./place-findings.ts";
import { sectionStates } from "./section-states.ts";
import type { SectionState, SectionWithState } from "./section-states.ts";

/** The id in the document of a section of a form. */
export function sectionId(id: string): string {
  return `section.${id}`;
}

interface SectionListProps {
  readonly form: FormDescription;
  readonly answers: JsonAnswers;
  /** What stands in the way of signing, as the API told it last. */
  readonly findings: readonly FormFinding[];
  /** YYYY-MM-DD, in Sweden. */
  readonly today: string;
}

/** Beside the form where there is room; else above it, folded, so that the form comes first. */
const narrow = "(max-width: 56rem)";

/** The sections of a form as links into it, each with how far it has come. */
export function SectionList({ form, answers, findings, today }: SectionListProps) {
  const { say } = useFormWords();
  const isNarrow = useMedia(narrow);
  const states = useMemo(
    () => sectionStates(askedNow(form, answers, today), findings),
    [form, answers, today, findings],
  );
  if (!isNarrow) return <Links states={states} />;
  const complete = states.filter(({ state }) => state === "complete").length;
  return (
    <details className="form-sections-folded">
      <summary>{say.sectionsComplete(complete, states.length)}</summary>
      <Links states={states} />
    </details>
  );
}

function Links({ states }: { readonly states: readonly SectionWithState[] }) {
  const { say, language } = useFormWords();
  return (
    <nav className="form-sections" aria-label={say.sections}>
      <ol>
        {states.map(({ id, title, state }) => (
          <li key={id}>
            <a
              href={`#${sectionId(id)}`}
              onClick={(event) => {
                event.preventDefault();
                showSection(id);
              }}
            >
              <StateMark state={state} />
              <span>{title[language]}</span>
              <span className="ds-sr-only">, {say.states[state]}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Brings a section into view, with the focus at its title: the address stays as it is. */
function showSection(id: string): void {
  const title = document.getElementById(`${sectionId(id)}.title`);
  title?.scrollIntoView({ block: "start" });
  title?.focus({ preventScroll: true });
}

function StateMark({ state }: { readonly state: SectionState }) {
  return (
    <svg className={`form-state form-state-${state}`} aria-hidden="true" viewBox="0 0 20 20" width="20" height="20">
      <circle cx="10" cy="10" r="7.25" />
      {state === "complete" && <path d="m6.5 10.2 2.4 2.4 4.7-5" />}
      {state === "begun" && <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" />}
    </svg>
  );
}
