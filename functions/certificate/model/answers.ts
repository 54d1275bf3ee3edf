/**
 * What a certificate says, as typed values under the ids of the national model (docs/domain/national-model.md).
 *
 * A question holds rows, because the national model repeats an answer (`svar`) once per instance: the row at index 0 is
 * instance 1, unless `Instances` says otherwise. A row holds a value per part (`delsvar`). A question without answer is
 * absent. The same shape serves the rules (`/answers/32/0/32.2/end` is a pointer into it), the store, the national XML,
 * print and statistics; the API has a form of its own (docs/adr/0019-json-of-certificates.md).
 */
export type Answers = Readonly<Record<QuestionId, readonly Row[]>>;

/**
 * The numbers that rows of a certificate from outside have (`instans`), row by row, of the questions whose rows are not
 * numbered 1, 2, … in their order: the contract asks for no more than a number of at least 1. Null is a row without a
 * number.
 */
export type Instances = Readonly<Record<QuestionId, readonly (number | null)[]>>;

/**
 * Where among the rows of a question an instance is, from 0. Undefined where no row has its number, or several have:
 * then nothing tells which is meant.
 */
export function rowOfInstance(
  { answers, instances }: { readonly answers: Answers; readonly instances?: Instances },
  question: QuestionId,
  instance: number,
): number | undefined {
  const rows = answers[question]?.length ?? 0;
  const numbers = instances?.[question] ?? Array.from({ length: rows }, (_, row) => row + 1);
  const row = numbers.indexOf(instance);
  return row === -1 || numbers.lastIndexOf(instance) !== row ? undefined : row;
}

/** Id of a `svar`: digits, as on the wire ("32"). */
export type QuestionId = string;

/** Id of a `delsvar`: the question's id, a dot, digits ("32.2"). */
export type PartId = string;

export type Row = Readonly<Record<PartId, Value>>;

/**
 * A text, a date (YYYY-MM-DD, or YYYY for a year), a code of the part's own code list, a number, a yes or no, a period,
 * or a diagnosis code.
 *
 * In a draft a date may be half typed: it is kept as it is and reported as a finding, so that nothing the doctor wrote
 * is lost.
 */
export type Value = string | number | boolean | Period | DiagnosisCode;

/** Days, both included. In a draft either end may still be missing. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
}

/** A diagnosis, with the code system it is taken from: one certificate uses one system. */
export interface DiagnosisCode {
  readonly code: string;
  readonly system: "ICD-10-SE" | "KSH97-P";
}
