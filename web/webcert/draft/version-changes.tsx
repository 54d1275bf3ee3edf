import { Button } from "@digdir/designsystemet-react";
import type * as z from "zod/mini";
import { isSameJson } from "../../../functions/operation/same-json.ts";
import { readDraftVersion } from "../../../functions/webcert/drafts/read-draft-version.contract.ts";
import { CertificateReading } from "../../kit/form/certificate-reading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { words } from "../words.ts";
import { AnswerSide } from "./answer-side.tsx";
import { onlyAsking } from "./only-asking.ts";
import type { DraftAnswers } from "./unsaved-copy.ts";

type Version = z.output<typeof readDraftVersion.output>;

interface Properties {
  readonly certificateId: string;
  readonly form: KnownForm;
  /** Number of the version. */
  readonly version: number;
  /** The draft as it stands. */
  readonly present: DraftAnswers;
  /** Absent where the draft is only read. */
  readonly onRestore?: (answers: DraftAnswers, savedAt: string) => void;
}

/** What a version changed, and the way to bring it back; of the first, all that it says. */
export function VersionChanges({ certificateId, form, version, present, onRestore }: Properties) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(String(version), () => call(readDraftVersion, { certificateId, version }));
  if (answered.is === "waiting") return <Waiting lines={2} />;
  if (answered.is === "not") return <RetryMessage problem={answered.problem} onRetry={again} />;
  const { answers, savedAt, changed } = answered.value;
  return (
    <div className="version">
      {changed === undefined ? (
        <WholeVersion form={form} answers={answers} />
      ) : (
        changed.map((question) => <Change key={question} form={form} question={question} version={answered.value} />)
      )}
      {isSameJson(answers, present) && <p className="quiet">{say.standsSo}</p>}
      {onRestore !== undefined && !isSameJson(answers, present) && (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => {
            onRestore(answers, savedAt);
          }}
        >
          {say.restoreVersion}
        </Button>
      )}
    </div>
  );
}

function WholeVersion({ form, answers }: { readonly form: KnownForm; readonly answers: DraftAnswers }) {
  const say = words[useLanguage().language];
  if (Object.keys(answers).length === 0) return <p className="quiet">{say.nothingWritten}</p>;
  const today = swedishDay(Date.now());
  return <CertificateReading form={form} answers={answers} today={today} of="signed" level="none" />;
}

interface ChangeProperties {
  readonly form: KnownForm;
  readonly question: string;
  readonly version: Version;
}

/** One answer before and after, with what differs marked. */
function Change({ form, question, version }: ChangeProperties) {
  const { language } = useLanguage();
  const say = words[language];
  const asked = onlyAsking(form, [question]);
  const heading = asked.sections.flatMap(({ questions }) => questions)[0]?.text[language] ?? question;
  const [before, after] = [version.before[question], version.answers[question]];
  const sides = [
    { label: say.before, answer: before, other: after },
    { label: say.after, answer: after, other: before },
  ];
  return (
    <section className="difference" aria-label={heading}>
      <h3>{heading}</h3>
      {sides.map(({ label, answer, other }) => (
        <div key={label} className="difference-side">
          <AnswerSide form={form} question={question} label={label} answer={answer} other={other} />
        </div>
      ))}
    </section>
  );
}
