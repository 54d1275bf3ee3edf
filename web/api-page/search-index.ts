import type { Term } from "./glossary-page.ts";
import { sectionsOf } from "./markdown.ts";
import type { ToldProblem } from "./operation-page.ts";
import { descriptionOf, titleOf } from "./swedish-operations.ts";
import type { Operation } from "./operations.ts";
import { fieldsOf, field } from "./read-json.ts";
import type { Json } from "./read-json.ts";
import { schemaRows } from "./schema-rows.ts";
import { addressOf, operationAddress } from "./site.ts";
import { typeEntry } from "./type-pages.ts";
import type { TypeText } from "./type-pages.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** A place that the search finds: its name, its address, and the words it is found by. */
export interface SearchEntry {
  readonly name: string;
  /** What it is called in the other language, or in the API. */
  readonly also: string;
  readonly address: string;
  readonly says: string;
  readonly words: string;
}

/** What there is to find. */
export interface Findable {
  readonly operations: readonly Operation[];
  readonly schemas: Json;
  readonly problems: readonly ToldProblem[];
  readonly terms: readonly Term[];
  readonly types: readonly TypeText[];
  /** Texts of docs/ that are there in both languages, with the same sections. */
  readonly quickstart: Readonly<Record<DocumentationLanguage, string>>;
  readonly versions: Readonly<Record<DocumentationLanguage, string>>;
}

/** Everything the search of one language knows. Words of either language find, since people know things by either. */
export function searchIndex(
  { operations, schemas, problems, terms, types, quickstart, versions }: Findable,
  language: DocumentationLanguage,
): readonly SearchEntry[] {
  const say = words[language];
  const other = language === "sv" ? "en" : "sv";
  return [
    {
      name: say.quickstart,
      also: words[other].quickstart,
      address: addressOf("quickstart/"),
      says: say.first,
      words: "curl token start begin börja demo",
    },
    ...sectionEntries("quickstart", quickstart, language),
    ...sectionEntries("versions", versions, language),
    ...terms.map(({ id, name, meaning }) => ({
      name: name[language],
      also: name[other],
      address: `${addressOf("glossary/")}#${id}`,
      says: meaning[language],
      words: meaning[other],
    })),
    ...operations.map((operation) => ({
      name: titleOf(operation, language),
      also: `${operation.id} ${titleOf(operation, other)}`,
      address: operationAddress(operation.id),
      says: `${operation.method} ${operation.path}`,
      words: wordsOfOperation(operation),
    })),
    ...types.filter(({ form }) => form !== "").map((type) => typeEntry(type, language)),
    ...fieldsOf(schemas).map(([name, schema]) => ({
      name,
      also: "",
      address: `${addressOf("schemas/")}#schema-${name}`,
      says: say.schemas,
      words: wordsOfFields(schema),
    })),
    ...fieldEntries(schemas),
    ...[...new Map(problems.map(({ code, title }) => [code, title]))].map(([code, title]) => ({
      name: code,
      also: title[other],
      address: `${addressOf("problems/")}#${code}`,
      says: title[language],
      words: "",
    })),
  ];
}

/** The sections of a text that is there in both languages, with the same sections in the same order. */
function sectionEntries(
  page: "quickstart" | "versions",
  text: Readonly<Record<DocumentationLanguage, string>>,
  language: DocumentationLanguage,
): readonly SearchEntry[] {
  const inOther = new Map(sectionsOf(text[language === "sv" ? "en" : "sv"]).map((section) => [section.id, section]));
  return sectionsOf(text[language]).map(({ id, heading, says }) => ({
    name: heading,
    also: inOther.get(id)?.heading ?? "",
    address: `${addressOf(`${page}/`)}#${id}`,
    says: words[language][page],
    words: `${says} ${inOther.get(id)?.says ?? ""}`,
  }));
}

/** Each name of a field once, at the first schema that has it. */
function fieldEntries(schemas: Json): readonly SearchEntry[] {
  const fields = fieldsOf(schemas).flatMap(([schema, content]) =>
    schemaRows(content, "en").map(({ path, text }) => ({
      schema,
      path,
      text,
      name: /\w*(?=(?:\[\])*$)/.exec(path)?.[0] ?? "",
    })),
  );
  return [...Map.groupBy(fields, ({ name }) => name)].flatMap(([name, [first]]) =>
    name === "" || first === undefined
      ? []
      : [
          {
            name,
            also: "",
            address: `${addressOf("schemas/")}#schema-${first.schema}`,
            says: `${first.schema} ${first.path}`,
            words: first.text,
          },
        ],
  );
}

/** What an operation is said to do, and the fields it takes and answers as far as they are its own. */
function wordsOfOperation(operation: Operation): string {
  const { content } = operation;
  const [request] = fieldsOf(field(field(content, "requestBody"), "content"));
  const answers = fieldsOf(field(content, "responses")).flatMap(([, answer]) => fieldsOf(field(answer, "content")));
  const fields = [...(request === undefined ? [] : [request]), ...answers]
    .map(([, body]) => wordsOfFields(field(body, "schema")))
    .join(" ");
  const told = [...descriptionOf(operation, "sv"), ...descriptionOf(operation, "en")].map(({ text }) => text);
  return [...told, fields].join(" ");
}

/** Each word once, since the index is fetched whole. */
function wordsOfFields(schema: Json): string {
  const told = schemaRows(schema, "en").flatMap(({ path, text }) => `${path} ${text}`.split(/\s+/));
  return [...new Set(told)].join(" ");
}
