import { field, fieldsOf, listIn, textIn, textsIn } from "./read-json.ts";
import type { Json } from "./read-json.ts";
import { schemaWords } from "./schema-words.ts";
import type { SchemaWords } from "./schema-words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** A line of the table that shows a schema. */
export interface SchemaRow {
  /** Where the value is: `answers.{key}[]`, empty for the whole. */
  readonly path: string;
  /** Its type in words, with values between backticks. */
  readonly type: string;
  /** The component it refers to, which has a table of its own. */
  readonly component?: string;
  readonly isRequired: boolean;
  /** What it means, in English. */
  readonly text: string;
  /** Limits and a value as it may look. */
  readonly limits: readonly string[];
}

/**
 * A JSON Schema as lines of a table, the fields of an object below it.
 *
 * What the schema refers to is named and not repeated, so a schema that refers to itself comes to an end.
 *
 * @param at where the schema stands and whether it must be there; the whole, which must, where it is left out
 */
export function schemaRows(
  schema: Json,
  language: DocumentationLanguage,
  { path, isRequired }: Pick<SchemaRow, "path" | "isRequired"> = { path: "", isRequired: true },
): readonly SchemaRow[] {
  const say = schemaWords[language];
  const own: SchemaRow = {
    path,
    ...typeOf(schema, say),
    isRequired,
    text: textIn(schema, "description"),
    limits: limitsOf(schema, say),
  };
  const inside = [
    ...fieldRows(schema, language, path),
    ...itemRows(schema, language, path),
    ...keyRows(schema, language, path),
    ...choiceRows(schema, language, path),
  ];
  // The whole says nothing by itself, unless it is all there is.
  return path === "" && inside.length > 0 && own.text === "" ? inside : [own, ...inside];
}

function fieldRows(schema: Json, language: DocumentationLanguage, path: string): readonly SchemaRow[] {
  const required = textsIn(schema, "required");
  return fieldsOf(field(schema, "properties")).flatMap(([name, value]) =>
    schemaRows(value, language, { path: join(path, name), isRequired: required.includes(name) }),
  );
}

function itemRows(schema: Json, language: DocumentationLanguage, path: string): readonly SchemaRow[] {
  return below(field(schema, "items"), language, `${path}[]`);
}

function keyRows(schema: Json, language: DocumentationLanguage, path: string): readonly SchemaRow[] {
  const patterns = fieldsOf(field(schema, "patternProperties")).flatMap(([pattern, value]) =>
    schemaRows(value, language, { path: join(path, `{${pattern}}`), isRequired: false }),
  );
  return [...below(field(schema, "additionalProperties"), language, join(path, "{key}")), ...patterns];
}

function choiceRows(schema: Json, language: DocumentationLanguage, path: string): readonly SchemaRow[] {
  return choicesOf(schema).flatMap((choice) => fieldRows(choice, language, path));
}

/** The rows of what a list or a map holds; a plain value is said well enough by the type of the whole. */
function below(schema: Json, language: DocumentationLanguage, path: string): readonly SchemaRow[] {
  return fieldsOf(schema).length === 0 ? [] : schemaRows(schema, language, { path, isRequired: false }).slice(1);
}

function typeOf(schema: Json, say: SchemaWords): { readonly type: string; readonly component?: string } {
  const component = componentOf(schema);
  if (component !== undefined) return { type: component, component };
  const choices = choicesOf(schema);
  if (choices.length > 0)
    return { type: [...new Set(choices.map((choice) => typeOf(choice, say).type))].join(` ${say.or} `) };
  const exact = field(schema, "const");
  if (exact !== undefined) return { type: valueIn(exact) };
  const allowed = listIn(schema, "enum");
  if (allowed.length > 0) return { type: allowed.map(valueIn).join(` ${say.or} `) };
  const type = textIn(schema, "type");
  if (type === "array") return listOf(field(schema, "items"), say);
  if (
    type === "object" &&
    fieldsOf(field(schema, "properties")).length === 0 &&
    fieldsOf(field(schema, "additionalProperties")).length > 0
  ) {
    return { type: `${say.mapOf} ${typeOf(field(schema, "additionalProperties"), say).type}` };
  }
  return { type: type === "" ? say.anything : type };
}

function listOf(items: Json, say: SchemaWords): { readonly type: string; readonly component?: string } {
  const inside = typeOf(items, say);
  return { ...inside, type: `${say.listOf} ${inside.type}` };
}

function componentOf(schema: Json): string | undefined {
  return /^#\/components\/schemas\/(.+)$/.exec(textIn(schema, "$ref"))?.[1];
}

function choicesOf(schema: Json): readonly Json[] {
  return [...listIn(schema, "anyOf"), ...listIn(schema, "oneOf")];
}

function limitsOf(schema: Json, say: SchemaWords): readonly string[] {
  const limits = Object.entries(say.limits).flatMap(([keyword, words]) => {
    const limit = field(schema, keyword);
    // The largest whole numbers of JavaScript are no limit that anybody set.
    if (limit === undefined || Math.abs(Number(limit)) === Number.MAX_SAFE_INTEGER) return [];
    return [`${words} \`${typeof limit === "string" ? limit : JSON.stringify(limit)}\``];
  });
  const [example] = listIn(schema, "examples");
  return example === undefined ? limits : [...limits, `${say.suchAs} ${valueIn(example)}`];
}

function valueIn(value: Json): string {
  return `\`${JSON.stringify(value)}\``;
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
