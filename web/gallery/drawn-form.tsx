import { useState } from "react";
import type { FormDescription } from "../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../functions/certificate/types/json/json-answers.ts";
import { CertificateForm } from "../kit/form/certificate-form.tsx";
import type { FormFinding } from "../kit/form/place-findings.ts";
import { SectionList } from "../kit/form/sections.tsx";
import { fixedSearch } from "./fixed-search.ts";
import { today } from "./specimen.ts";

interface Properties {
  readonly form: FormDescription;
  readonly begun: JsonAnswers;
  readonly findings?: readonly FormFinding[];
  readonly notices?: readonly FormFinding[];
  /** Whether the list of its sections stands beside it. */
  readonly hasSections?: boolean;
}

/** A form that can be filled in, and is not saved. */
export function DrawnForm({ form, begun, findings = [], notices = [], hasSections = false }: Properties) {
  const [answers, setAnswers] = useState(begun);
  return (
    <div className={hasSections ? "gallery-draft" : undefined}>
      {hasSections && <SectionList form={form} answers={answers} findings={findings} today={today} />}
      <CertificateForm
        form={form}
        answers={answers}
        onChange={setAnswers}
        findings={findings}
        notices={notices}
        showFindings="all"
        today={today}
        search={fixedSearch}
      />
    </div>
  );
}
