import { CertificateReading } from "../../kit/form/certificate-reading.tsx";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { words } from "../words.ts";
import { onlyAsking } from "./only-asking.ts";
import type { DraftAnswers } from "./unsaved-copy.ts";

interface Properties {
  readonly form: KnownForm;
  readonly question: string;
  /** Whose or which it is. */
  readonly label: string;
  /** Absent where it is not answered. */
  readonly answer: DraftAnswers[string] | undefined;
  /** What it is compared with: what differs is marked. */
  readonly other: DraftAnswers[string] | undefined;
}

/** One of two answers to a question, as it reads. */
export function AnswerSide({ form, question, label, answer, other }: Properties) {
  const say = words[useLanguage().language];
  return (
    <span>
      <strong>{label}</strong>
      {answer === undefined ? (
        <span className="quiet">{say.nothingWritten}</span>
      ) : (
        <CertificateReading
          form={onlyAsking(form, [question])}
          answers={{ [question]: answer }}
          today={swedishDay(Date.now())}
          of="signed"
          level="none"
          unlike={other === undefined ? {} : { [question]: other }}
        />
      )}
    </span>
  );
}
