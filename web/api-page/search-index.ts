import type { Operation } from "./operations.ts";
import { fieldsOf, textIn, field } from "./read-json.ts";
import type { Json } from "./read-json.ts";
import { schemaRows } from "./schema-rows.ts";
import { addressIn, operationAddress } from "./site.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** A place that the search finds: its name, its address, and the words it is found by. */
export interface SearchEntry {
  readonly name: string;
  readonly address: string;
  readonly says: string;
  readonly words: string;
}

/** Everything the search of one language knows. */
export function searchIndex(
  {
    operations,
    schemas,
    codes,
  }: {
    readonly operations: readonly Operation[];
    readonly schemas: Json;
    readonly codes: readonly { readonly code: string; readonly title: { readonly sv: string; readonly en: string } }[];
  },
  language: DocumentationLanguage,
): readonly SearchEntry[] {
  const say = words[language];
  return [
    {
      name: say.quickstart,
      address: addressIn(language, "quickstart/"),
      says: say.first,
      words: "quickstart kom igång curl token start begin börja demo",
    },
    ...operations.map(({ id, method, path, content }) => ({
      name: textIn(content, "summary"),
      address: operationAddress(language, id),
      says: `${method} ${path}`,
      words: `${id} ${method} ${path} ${textIn(content, "description")} ${fieldNames(content)}`,
    })),
    ...fieldsOf(schemas).map(([name, schema]) => ({
      name,
      address: `${addressIn(language, "schemas/")}#schema-${name}`,
      says: say.schemas,
      words: schemaRows(schema)
        .map(({ path }) => path)
        .join(" "),
    })),
    ...codes.map(({ code, title }) => ({
      name: code,
      address: `/docs/problems/#${code}`,
      says: title[language],
      words: `${title.sv} ${title.en}`,
    })),
  ];
}

/** The names of the fields that an operation takes and answers, as far as they are its own. */
function fieldNames(content: Json): string {
  const [request] = fieldsOf(field(field(content, "requestBody"), "content"));
  const answers = fieldsOf(field(content, "responses")).flatMap(([, answer]) => fieldsOf(field(answer, "content")));
  return [...(request === undefined ? [] : [request]), ...answers]
    .flatMap(([, body]) => schemaRows(field(body, "schema")))
    .map(({ path }) => path)
    .join(" ");
}
