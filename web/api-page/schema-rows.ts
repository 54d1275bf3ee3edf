import { field, fieldsOf, listIn, textIn, textsIn } from "./read-json.ts";
import type { Json } from "./read-json.ts";

/** A line of the table that shows a schema. */
export interface SchemaRow {
  /** Where the value is: `answers.{key}[]`, empty for the whole. */
  readonly path: string;
  /** Its type in words. */
  readonly type: string;
  /** The component it refers to, which has a table of its own. */
  readonly component?: string;
  readonly isRequired: boolean;
  /** What it means. */
  readonly text: string;
  /** Limits and a value as it may look. */
  readonly limits: readonly string[];
}

/**
 * A JSON Schema as lines of a table, the fields of an object below it.
 *
 * What the schema refers to is named and not repeated, so a schema that refers to itself comes to an end.
 */
export function schemaRows(schema: Json, path = "", isRequired = true): readonly SchemaRow[] {
  const own: SchemaRow = {
    path,
    ...typeOf(schema),
    isRequired,
    text: textIn(schema, "description"),
    limits: limitsOf(schema),
  };
  const inside = [
    ...fieldRows(schema, path),
    ...itemRows(schema, path),
    ...keyRows(schema, path),
    ...choiceRows(schema, path),
  ];
  // The whole says nothing by itself, unless it is all there is.
  return path === "" && inside.length > 0 && own.text === "" ? inside : [own, ...inside];
}

function fieldRows(schema: Json, path: string): readonly SchemaRow[] {
  const required = textsIn(schema, "required");
  return fieldsOf(field(schema, "properties")).flatMap(([name, value]) =>
    schemaRows(value, join(path, name), required.includes(name)),
  );
}

function itemRows(schema: Json, path: string): readonly SchemaRow[] {
  return below(field(schema, "items"), `${path}[]`);
}

function keyRows(schema: Json, path: string): readonly SchemaRow[] {
  const patterns = fieldsOf(field(schema, "patternProperties")).flatMap(([pattern, value]) =>
    schemaRows(value, join(path, `{${pattern}}`), false),
  );
  return [...below(field(schema, "additionalProperties"), join(path, "{key}")), ...patterns];
}

function choiceRows(schema: Json, path: string): readonly SchemaRow[] {
  return choicesOf(schema).flatMap((choice) => fieldRows(choice, path));
}

/** The rows of what a list or a map holds; a plain value is said well enough by the type of the whole. */
function below(schema: Json, path: string): readonly SchemaRow[] {
  return fieldsOf(schema).length === 0 ? [] : schemaRows(schema, path, false).slice(1);
}

function typeOf(schema: Json): { readonly type: string; readonly component?: string } {
  const component = componentOf(schema);
  if (component !== undefined) return { type: component, component };
  const choices = choicesOf(schema);
  if (choices.length > 0) return { type: [...new Set(choices.map((choice) => typeOf(choice).type))].join(" or ") };
  const exact = field(schema, "const");
  if (exact !== undefined) return { type: JSON.stringify(exact) };
  const allowed = listIn(schema, "enum");
  if (allowed.length > 0) return { type: allowed.map((one) => JSON.stringify(one)).join(" or ") };
  const type = textIn(schema, "type");
  if (type === "array") return listOf(field(schema, "items"));
  if (
    type === "object" &&
    fieldsOf(field(schema, "properties")).length === 0 &&
    fieldsOf(field(schema, "additionalProperties")).length > 0
  ) {
    return { type: `map of ${typeOf(field(schema, "additionalProperties")).type}` };
  }
  return { type: type === "" ? "anything" : type };
}

function listOf(items: Json): { readonly type: string; readonly component?: string } {
  const inside = typeOf(items);
  return { ...inside, type: `list of ${inside.type}` };
}

function componentOf(schema: Json): string | undefined {
  return /^#\/components\/schemas\/(.+)$/.exec(textIn(schema, "$ref"))?.[1];
}

function choicesOf(schema: Json): readonly Json[] {
  return [...listIn(schema, "anyOf"), ...listIn(schema, "oneOf")];
}

const limitWords: readonly (readonly [keyword: string, words: string])[] = [
  ["pattern", "matches"],
  ["format", "format"],
  ["minLength", "at least this long:"],
  ["maxLength", "at most this long:"],
  ["minimum", "at least"],
  ["exclusiveMinimum", "more than"],
  ["maximum", "at most"],
  ["minItems", "at least this many:"],
  ["maxItems", "at most this many:"],
  ["default", "without it:"],
];

function limitsOf(schema: Json): readonly string[] {
  const limits = limitWords.flatMap(([keyword, words]) => {
    const limit = field(schema, keyword);
    // The largest whole numbers of JavaScript are no limit that anybody set.
    if (limit === undefined || Math.abs(Number(limit)) === Number.MAX_SAFE_INTEGER) return [];
    return [`${words} \`${typeof limit === "string" ? limit : JSON.stringify(limit)}\``];
  });
  const [example] = listIn(schema, "examples");
  return example === undefined ? limits : [...limits, `such as \`${JSON.stringify(example)}\``];
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
