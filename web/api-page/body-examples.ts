import { field, fieldsOf, textIn } from "./read-json.ts";
import type { Json } from "./read-json.ts";

/** A body as it may look. */
export interface BodyExample {
  /** The form it is written on; empty where there is one example only. */
  readonly form: string;
  readonly summary: string;
  readonly value: Json;
}

/** The examples of a body: one, or one for each form. */
export function bodyExamples(body: Json): readonly BodyExample[] {
  const only = field(body, "example");
  if (only !== undefined) return [{ form: "", summary: "", value: only }];
  return fieldsOf(field(body, "examples")).map(([form, example]) => ({
    form,
    summary: textIn(example, "summary"),
    value: field(example, "value"),
  }));
}
