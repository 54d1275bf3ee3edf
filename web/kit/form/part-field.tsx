import { freeDay } from "../dates/period-shorthand.ts";
import { CodeField } from "./code-field.tsx";
import { DateField, YearField } from "./date-field.tsx";
import { useForm } from "./form-context.tsx";
import { NumberField } from "./number-field.tsx";
import type { PartProps } from "./part-props.ts";
import { PeriodField } from "./period-field.tsx";
import { TextField } from "./text-field.tsx";
import { YesNoField } from "./yes-no-field.tsx";

/**
 * The field for one part, by its kind. A diagnosis is drawn with its words, by its question.
 *
 * @param free where a period of so many days begins when nothing says it; the first day of all where absent
 */
export function PartField({ free, ...props }: PartProps & { readonly free?: string }) {
  const { firstDay } = useForm();
  const { kind, ...part } = props;
  switch (kind.is) {
    case "yes-no":
      return <YesNoField {...part} kind={kind} />;
    case "text":
      return <TextField {...part} kind={kind} />;
    case "code":
      return <CodeField {...part} kind={kind} />;
    case "date":
      return <DateField {...part} kind={kind} />;
    case "year":
      return <YearField {...part} kind={kind} />;
    case "period":
      return <PeriodField {...part} kind={kind} free={free ?? freeDay([], firstDay)} />;
    case "number":
      return <NumberField {...part} kind={kind} />;
    case "diagnosis":
      return null;
  }
}
