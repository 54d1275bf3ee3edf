import type { PartNow, QuestionNow } from "../../../functions/certificate/types/asked-now.ts";
import type { FormCondition, FormPart, FormQuestion, FormSection } from "../../../functions/certificate/types/form.ts";
import { questionLabels } from "../../../functions/certificate/types/question-labels.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { AddedRows } from "./added-rows.tsx";
import { CodedRows } from "./coded-rows.tsx";
import { partsOfDiagnoses } from "./diagnosis-pairs.ts";
import { Diagnoses } from "./diagnosis-question.tsx";
import { layoutOf } from "./edit-answers.ts";
import { FieldGroup, FieldSays } from "./field.tsx";
import { PartField } from "./part-field.tsx";
import { fieldId } from "./field-id.ts";

/** A question with its fields, as its type lays it out. Nothing is asked twice in other words. */
export function Question({ now, section }: { readonly now: QuestionNow; readonly section: FormSection }) {
  const { question, asked } = now;
  const place = `/answers/${question.name}`;
  const { heading, isInTitle, isOfFirstPart, isFirstPartSaid } = questionLabels(question, section);
  const alone = aloneOf(now);
  if (alone !== undefined)
    return (
      <div className="form-question" id={fieldId(place)}>
        <Part now={now} one={alone} isAlone isLabelUnseen={isInTitle} />
        <FieldSays pointer={place} />
      </div>
    );
  const inDiagnoses = partsOfDiagnoses(question);
  const single = (asked[0] ?? now.inNewRow).filter(({ part }) => !inDiagnoses.has(part.name));
  const group = {
    pointer: place,
    label: heading,
    isLabelUnseen: isInTitle,
    mandatory: now.mandatory,
    ...(question.help === undefined ? {} : { help: question.help }),
  };
  if (question.maxRows !== undefined)
    return (
      <div className="form-question">
        <FieldGroup {...group}>
          {single
            .filter(({ part }) => part.once)
            .map((one) => (
              <Part key={one.part.name} now={now} one={one} />
            ))}
          {layoutOf(question) === "rows" ? <AddedRows now={now} /> : <CodedRows now={now} />}
        </FieldGroup>
      </div>
    );
  const labelled = single.map((one, at) => ({
    ...one,
    ...(at === 0 && isOfFirstPart ? { label: heading } : {}),
    isLabelUnseen: at === 0 && isFirstPartSaid && !isOfFirstPart,
  }));
  const parts = inRuns(labelled).map((run) => (
    <div key={run[0]?.part.name} className={classOf(question, run)}>
      {run.map((one) => (
        <Part key={one.part.name} now={now} one={one} isLabelUnseen={one.isLabelUnseen} />
      ))}
    </div>
  ));
  if (isOfFirstPart)
    return (
      <div className="form-question" id={fieldId(place)}>
        {parts}
        <FieldSays pointer={place} />
      </div>
    );
  return (
    <div className="form-question">
      <FieldGroup {...group}>
        {inDiagnoses.size > 0 && <Diagnoses now={now} />}
        {parts}
      </FieldGroup>
    </div>
  );
}

/** The only part of a question that is answered once and has no diagnosis: it needs no label but the question's. */
function aloneOf({ question, asked }: QuestionNow): PartNow | undefined {
  const [only, ...more] = question.parts;
  if (question.maxRows !== undefined || only === undefined || more.length > 0 || only.kind.is === "diagnosis")
    return undefined;
  return asked[0]?.[0];
}

interface LabelledPart extends PartNow {
  /** What it is called where it is not by its own text. */
  readonly label?: Text;
}

interface PartProperties {
  readonly now: QuestionNow;
  readonly one: LabelledPart;
  readonly isAlone?: boolean;
  readonly isLabelUnseen?: boolean;
}

/** A part that is answered once, whichever rows there are. */
function Part({ now, one: { part, mandatory, label }, isAlone = false, isLabelUnseen = false }: PartProperties) {
  const { question, rows } = now;
  const help = part.help ?? (isAlone ? question.help : undefined);
  return (
    <PartField
      question={question}
      part={part}
      kind={part.kind}
      row={rows[0] ?? {}}
      at={0}
      mandatory={mandatory && (!isAlone || now.mandatory)}
      label={label ?? (isAlone ? labelAlone(question, part) : (part.text ?? question.text))}
      isLabelUnseen={isLabelUnseen}
      {...(help === undefined ? {} : { help })}
    />
  );
}

/** The question asks; a box says what ticking it means. */
function labelAlone(question: FormQuestion, { text, kind }: FormPart): Text {
  return kind.is === "yes-no" && kind.control === "box" ? (text ?? question.text) : question.text;
}

/** Numbers that follow each other stand together; every other part by itself. */
function inRuns<One extends PartNow>(parts: readonly One[]): readonly (readonly One[])[] {
  const runs: One[][] = [];
  for (const one of parts) {
    const last = runs.at(-1);
    if (one.part.kind.is === "number" && last?.[0]?.part.kind.is === "number") last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** What is asked because of an answer to the same question stands a step in, under what it follows from. */
function classOf({ name }: FormQuestion, run: readonly PartNow[]): string {
  const follows = run.every(({ part: { showIf } }) => showIf !== undefined && isAbout(showIf, name));
  return `${run.length > 1 ? "form-numbers" : "form-part"}${follows ? " form-part-follows" : ""}`;
}

function isAbout(condition: FormCondition, question: string): boolean {
  if ("all" in condition) return condition.all.some((one) => isAbout(one, question));
  if ("any" in condition) return condition.any.some((one) => isAbout(one, question));
  if ("not" in condition) return isAbout(condition.not, question);
  return ("answered" in condition ? condition.answered : condition.part).startsWith(`${question}.`);
}
