import type { PartNow, QuestionNow } from "../../../functions/certificate/types/asked-now.ts";
import type { FormPart, FormQuestion } from "../../../functions/certificate/types/form.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { AddedRows } from "./added-rows.tsx";
import { CodedRows } from "./coded-rows.tsx";
import { Diagnoses, partsOfDiagnoses } from "./diagnosis-question.tsx";
import { layoutOf } from "./edit-answers.ts";
import { FieldGroup, FieldSays } from "./field.tsx";
import { PartField } from "./part-field.tsx";
import { fieldId } from "./field-id.ts";

/** A question with its fields, as its type lays it out. */
export function Question({ now }: { readonly now: QuestionNow }) {
  const { question, asked } = now;
  const place = `/answers/${question.name}`;
  const alone = aloneOf(now);
  if (alone !== undefined)
    return (
      <div className="form-question" id={fieldId(place)}>
        <Part now={now} at={0} one={alone} isAlone />
        <FieldSays pointer={place} />
      </div>
    );
  const inDiagnoses = partsOfDiagnoses(question);
  const single = (asked[0] ?? now.inNewRow).filter(({ part }) => !inDiagnoses.has(part.name));
  const group = {
    pointer: place,
    label: question.text,
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
              <Part key={one.part.name} now={now} at={0} one={one} />
            ))}
          {layoutOf(question) === "rows" ? <AddedRows now={now} /> : <CodedRows now={now} />}
        </FieldGroup>
      </div>
    );
  const parts = inRuns(single).map((run) => (
    <div key={run[0]?.part.name} className={run.length > 1 ? "form-numbers" : "form-part"}>
      {run.map((one) => (
        <Part key={one.part.name} now={now} at={0} one={one} />
      ))}
    </div>
  ));
  if (isNamedByItsFirstPart(question))
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

function Part({
  now: { question, rows, mandatory: asksQuestion },
  at,
  one: { part, mandatory },
  isAlone = false,
}: {
  readonly now: QuestionNow;
  readonly at: number;
  readonly one: PartNow;
  readonly isAlone?: boolean;
}) {
  const help = part.help ?? (isAlone ? question.help : undefined);
  return (
    <PartField
      question={question}
      part={part}
      kind={part.kind}
      row={rows[at] ?? {}}
      at={at}
      mandatory={mandatory && (!isAlone || asksQuestion)}
      label={isAlone ? labelAlone(question, part) : (part.text ?? question.text)}
      {...(help === undefined ? {} : { help })}
    />
  );
}

/** The question asks; a box says what ticking it means. */
function labelAlone(question: FormQuestion, { text, kind }: FormPart): Text {
  return kind.is === "yes-no" && kind.control === "box" ? (text ?? question.text) : question.text;
}

/** A question whose first part asks the same is not asked twice. */
function isNamedByItsFirstPart({ text, parts }: FormQuestion): boolean {
  return parts[0]?.text?.sv === text.sv && parts[0].kind.is !== "diagnosis";
}

/** Numbers that follow each other stand together; every other part by itself. */
function inRuns(parts: readonly PartNow[]): readonly (readonly PartNow[])[] {
  const runs: PartNow[][] = [];
  for (const one of parts) {
    const last = runs.at(-1);
    if (one.part.kind.is === "number" && last?.[0]?.part.kind.is === "number") last.push(one);
    else runs.push([one]);
  }
  return runs;
}
