import { rowsOf } from "../../../functions/certificate/types/asked-now.ts";
import type { PartNow, QuestionNow } from "../../../functions/certificate/types/asked-now.ts";
import type { FormPart, FormQuestion } from "../../../functions/certificate/types/form.ts";
import type { JsonRow } from "../../../functions/certificate/types/json/json-answers.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { freeDay } from "../dates/period-shorthand.ts";
import { Choice } from "./choice.tsx";
import { codePartOf, layoutOf, rowOfCode, withCode, withoutRow } from "./edit-answers.ts";
import { FieldSays } from "./field.tsx";
import { fieldId } from "./field-id.ts";
import { rowPlace, useForm, useFormWords } from "./form-context.tsx";
import { PartField } from "./part-field.tsx";
import type { PartProps } from "./part-props.ts";
import { periodOf } from "./period-field.tsx";

/**
 * A question whose rows are ticked: a box per code, and beside each that is ticked what else its row asks.
 *
 * What can be known is filled in: today where a date is asked, the first free day where a period is. What a row held is
 * brought back when it is ticked again.
 */
export function CodedRows({ now }: { readonly now: QuestionNow }) {
  const { question, rows, asked } = now;
  const { edit, today, firstDay, focusWhenDrawn, unticked } = useForm();
  const { language } = useFormWords();
  const part = codePartOf(question);
  if (part?.kind.is !== "code") return null;
  const { codes } = part.kind;
  const isFull = question.maxRows !== undefined && rows.length >= question.maxRows;
  const free = freeDay(periodsIn(question, rows), firstDay);

  const tick = (code: string): void => {
    const kept = unticked.get(`${question.name}.${code}`);
    const given = isRow(kept) ? kept : filledIn(question, { today, free });
    const next = edit((answers) => withCode(answers, question, code, given));
    const period = question.parts.find(({ kind }) => kind.is === "period");
    const at = rowOfCode(question, rowsOf(question, next), code);
    if (layoutOf(question) === "degrees" && period !== undefined)
      focusWhenDrawn(`${rowPlace(question, at)}/${period.name}/end`);
  };
  const untick = (code: string): void => {
    const at = rowOfCode(question, rows, code);
    const row = rows[at];
    if (row !== undefined) unticked.set(`${question.name}.${code}`, row);
    edit((answers) => withoutRow(answers, question, at));
  };

  const isTable = question.parts.some((one) => one !== part && !one.once);
  const unlisted = rows
    .map((row) => row[part.name])
    .filter((value) => typeof value === "string")
    .filter((value) => !codes.some(({ code }) => code === value));
  return (
    <div
      className={isTable ? "form-coded-rows" : codes.length > 4 ? "form-choices form-choices-columns" : "form-choices"}
    >
      {[...codes, ...unlisted.map(unlistedCode)].map(({ code, text }) => {
        const at = rowOfCode(question, rows, code);
        const row = rows[at];
        const place = row === undefined ? undefined : rowPlace(question, at);
        const id =
          place === undefined ? `${fieldId(`/answers/${question.name}`)}.${code}` : fieldId(`${place}/${part.name}`);
        return (
          <div key={code} className="form-coded-row" {...(place === undefined ? {} : { id: fieldId(place) })}>
            <Choice
              id={id}
              type="checkbox"
              name={`${question.name}.${code}`}
              checked={row !== undefined}
              aria-disabled={row === undefined && isFull}
              onChange={(ticked) => {
                if (!ticked) untick(code);
                else if (!isFull) tick(code);
              }}
            >
              {text[language]}
            </Choice>
            {row !== undefined && place !== undefined && (
              <div className="form-coded-parts">
                {others(asked[at] ?? [], part.name).map((one) => (
                  <PartField
                    key={one.part.name}
                    question={question}
                    part={one.part}
                    kind={one.part.kind}
                    row={row}
                    at={at}
                    mandatory={one.mandatory}
                    {...labelFor(text, one.part)}
                    free={freeDay(
                      periodsIn(
                        question,
                        rows.filter((other) => other !== row),
                      ),
                      firstDay,
                    )}
                    {...(one.part.help === undefined ? {} : { help: one.part.help })}
                  />
                ))}
                <FieldSays pointer={`${place}/${part.name}`} />
                <FieldSays pointer={place} />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What a row asks besides its code; what is asked once stands with the question. */
function others(asked: readonly PartNow[], codePart: string): readonly PartNow[] {
  return asked.filter(({ part }) => part.name !== codePart && !part.once);
}

/** A part of a ticked row stands beside its box; who does not see that is told which row it is of. */
function labelFor(code: Text, { text, kind }: FormPart): Pick<PartProps, "label" | "labelOf"> {
  if (text === undefined) return { label: code };
  // The ends of a period have their own labels, and the period is told as one.
  if (kind.is === "period") return { label: { sv: `${text.sv}, ${code.sv}`, en: `${text.en}, ${code.en}` } };
  return { label: text, labelOf: code };
}

function unlistedCode(code: string) {
  return { code, text: { sv: code, en: code } };
}

function filledIn(question: FormQuestion, { today, free }: { readonly today: string; readonly free: string }): JsonRow {
  return Object.fromEntries(
    question.parts.flatMap(({ name, kind, once }): readonly (readonly [string, JsonRow[string]])[] => {
      if (once) return [];
      if (kind.is === "date") return [[name, today]];
      return kind.is === "period" ? [[name, { start: free }]] : [];
    }),
  );
}

function periodsIn(question: FormQuestion, rows: readonly JsonRow[]) {
  const names = question.parts.filter(({ kind }) => kind.is === "period").map(({ name }) => name);
  return rows.flatMap((row) => names.map((name) => periodOf(row[name])));
}

function isRow(kept: unknown): kept is JsonRow {
  return typeof kept === "object" && kept !== null && !Array.isArray(kept);
}
