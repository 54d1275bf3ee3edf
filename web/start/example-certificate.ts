import { example } from "../../functions/certificate/types/fk7804/example.ts";
import type { JsonAnswers } from "../../functions/certificate/types/json/json-answers.ts";

/** A draft as one begins it. */
interface NewDraft {
  readonly form: string;
  readonly patient: string;
  readonly answers: JsonAnswers;
}

/**
 * The draft that the start page begins and signs, of the official test person Tolvan Tolvansson.
 *
 * @param today the day the sick leave begins, YYYY-MM-DD
 */
export function exampleDraft(today: string): NewDraft {
  return { form: "FK7804-2.0", patient: "19121212-1212", answers: example(today) };
}
