import type { Value } from "../../model/answers.ts";

/**
 * What a certificate says, as the JSON of the API tells it (docs/adr/0019-json-of-certificates.md): under the names of
 * the type, a question with rows as a list of rows, any other as one.
 */
export type JsonAnswers = Readonly<Record<string, JsonRow | readonly JsonRow[]>>;

/** A value per part, under the part's name. */
export type JsonRow = Readonly<Record<string, Value>>;
