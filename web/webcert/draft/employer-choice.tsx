import { Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { useId } from "react";
import { Link } from "wouter";
import { CertificateReading } from "../../kit/form/certificate-reading.tsx";
import { Choice } from "../../kit/form/choice.tsx";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useNameOf, WithForm } from "../known-forms.tsx";
import { words } from "../words.ts";
import type { Draft, DraftAnswers } from "./unsaved-copy.ts";

/** That the certificate for the employer is signed too, and whether that one tells the diagnosis. */
export interface EmployerChosen {
  readonly shareDiagnosis: boolean;
}

interface Properties {
  readonly told: NonNullable<Draft["forEmployer"]>;
  readonly chosen: EmployerChosen | undefined;
  onChoose(chosen: EmployerChosen | undefined): void;
}

/** Whether the employer's certificate is signed with this one; where it is, what it will say. */
export function EmployerChoice({ told, chosen, onChoose }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const nameOf = useNameOf();
  const id = useId();
  return (
    <section className="employer-choice" aria-label={say.stepEmployer}>
      <Choice
        id={`${id}-too`}
        type="checkbox"
        name={`${id}-too`}
        checked={chosen !== undefined}
        onChange={(isTicked) => {
          onChoose(isTicked ? { shareDiagnosis: !told.mayKeepDiagnosis } : undefined);
        }}
      >
        {say.employerToo}
      </Choice>
      {told.replaces !== undefined && (
        <Paragraph role="status">
          {chosen === undefined ? say.earlierEmployersStays : say.earlierEmployersReplaced}{" "}
          <StyledLink asChild>
            <Link href={`/certificates/${told.replaces}`}>{say.openEarlierEmployers}</Link>
          </StyledLink>
        </Paragraph>
      )}
      {chosen !== undefined && (
        <>
          {told.mayKeepDiagnosis ? (
            <Choice
              id={`${id}-diagnosis`}
              type="checkbox"
              name={`${id}-diagnosis`}
              checked={chosen.shareDiagnosis}
              onChange={(isTicked) => {
                onChoose({ shareDiagnosis: isTicked });
              }}
            >
              {say.employerLearnsDiagnosis}
            </Choice>
          ) : (
            <Paragraph>{say.employerMustLearnDiagnosis}</Paragraph>
          )}
          <WithForm form={told.form}>
            {(form) => (
              <article className="paper" aria-label={nameOf(form)}>
                <Heading level={2} data-size="sm">
                  {nameOf(form)}
                </Heading>
                <CertificateReading
                  form={form}
                  answers={withSharing(told, chosen)}
                  today={swedishDay(Date.now())}
                  of="draft"
                  level={3}
                  name={nameOf(form)}
                />
              </article>
            )}
          </WithForm>
        </>
      )}
    </section>
  );
}

/** The answers with what is chosen; by that the form shows the diagnosis or not. */
function withSharing({ answers, sharing }: Properties["told"], { shareDiagnosis }: EmployerChosen): DraftAnswers {
  const row = answers[sharing.question];
  return { ...answers, [sharing.question]: { ...(isRow(row) ? row : {}), [sharing.part]: shareDiagnosis } };
}

function isRow(answer: DraftAnswers[string] | undefined): answer is Exclude<DraftAnswers[string], readonly unknown[]> {
  return answer !== undefined && !Array.isArray(answer);
}
