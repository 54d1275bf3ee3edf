import type { QuestionNow } from "../../../functions/certificate/types/asked-now.ts";
import { withNewRow, withoutRow } from "./edit-answers.ts";
import { FieldSays } from "./field.tsx";
import { fieldId } from "./field-id.ts";
import { rowPlace, useForm, useFormWords } from "./form-context.tsx";
import { PartField } from "./part-field.tsx";

/** A question whose rows are added one by one; the first is there from the start. */
export function AddedRows({ now }: { readonly now: QuestionNow }) {
  const { question, rows, asked, inNewRow } = now;
  const { edit, focusWhenDrawn } = useForm();
  const { say } = useFormWords();
  const shown = rows.length === 0 ? [{}] : rows;
  return (
    <>
      {shown.map((row, at) => (
        <div
          // Rows have nothing but their place to be told apart by, and the fields hold nothing of their own.
          key={at}
          className="form-added-row"
          id={fieldId(rowPlace(question, at))}
          role="group"
          aria-label={say.row(at + 1)}
        >
          <div className="form-added-parts">
            {(asked[at] ?? inNewRow)
              .filter(({ part }) => !part.once)
              .map(({ part, mandatory }) => (
                <PartField
                  key={part.name}
                  question={question}
                  part={part}
                  kind={part.kind}
                  row={row}
                  at={at}
                  mandatory={mandatory}
                  label={part.text ?? question.text}
                  {...(part.help === undefined ? {} : { help: part.help })}
                />
              ))}
          </div>
          <FieldSays pointer={rowPlace(question, at)} />
          {shown.length > 1 && (
            <button
              type="button"
              className="form-quiet"
              aria-label={say.removeRow(at + 1)}
              onClick={() => {
                edit((answers) => withoutRow(answers, question, at));
                focusWhenDrawn(rowPlace(question, Math.max(0, at - 1)));
              }}
            >
              {say.remove}
            </button>
          )}
        </div>
      ))}
      {shown.length < (question.maxRows ?? 1) && (
        <button
          type="button"
          className="form-quiet"
          onClick={() => {
            edit((answers) => {
              const started = rows.length === 0 ? withNewRow(answers, question) : answers;
              return withNewRow(started, question);
            });
            focusWhenDrawn(rowPlace(question, shown.length));
          }}
        >
          + {say.addRow}
        </button>
      )}
    </>
  );
}
