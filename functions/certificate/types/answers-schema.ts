import { formName } from "./json/form-name.ts";
import type { CertificateType, CodeList, Kind, Level, Must, Part, Question } from "./type-language.ts";

/** A JSON Schema (2020-12) as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: JsonSchema | readonly JsonSchema[] | readonly string[] | string | number | boolean;
}

/**
 * A draft may hold unfinished dates, and values outside their lists and limits; what is signed may not. What is changed
 * in a draft is some of its answers, where null takes one away.
 */
export type AnswersState = "draft" | "changed" | "signed";

const namesOfStates: Readonly<Record<AnswersState, string>> = {
  draft: "DraftAnswers",
  changed: "ChangedAnswers",
  signed: "Answers",
};

/** Where the schemas are named: a JSON Pointer that ends in a slash. */
const place = "#/components/schemas/";

/** The name of the schema of a form's answers. */
export function answersSchemaName(form: string, state: AnswersState): string {
  return `${namesOfStates[state]}${formInName(form)}`;
}

/**
 * A form as it stands in the name of a schema: `LUAE_FS-1.1` is `LuaeFsV1_1`. Programs are generated with these names,
 * so they are identifiers, and no two are the same when a generator drops the underscore.
 */
export function formInName(form: string): string {
  const [key = "", version = ""] = form.split("-");
  const words = key.split("_").map((word) => `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`);
  return `${words.join("")}V${version.replaceAll(".", "_")}`;
}

/**
 * The JSON Schemas of a type's answers as the API's JSON has them, by name: of a draft, of what is changed in one, of
 * what is signed, and of each of its code lists. They say the shape; what must be answered and what goes with what
 * depends on other answers and is told by findings. Of what is signed they say no more than holds for every certificate
 * that is received, whatever of our own rules it breaks (docs/domain/rules.md, National rules and application rules).
 * None has a `title`: generators take that for the name of a class, and what is asked alike in two forms has the same.
 */
export function answersSchemas(type: CertificateType): Readonly<Record<string, JsonSchema>> {
  const form = formName(type);
  const schemas: Record<string, JsonSchema> = {};
  for (const question of type.sections.flatMap(({ questions }) => questions)) {
    for (const part of question.parts)
      if (part.kind.is === "code")
        schemas[codeSchemaName(form, question, part)] = codeSchema(part.kind.list, part.text?.en ?? question.text.en);
  }
  for (const state of ["draft", ...(type.use === "write" ? (["changed"] as const) : []), "signed"] as const)
    schemas[answersSchemaName(form, state)] = answersSchema(type, state);
  return schemas;
}

function codeSchemaName(form: string, question: Question, part: Part): string {
  return `Code${formInName(form)}${capitalised(question.name)}${capitalised(part.name)}`;
}

function capitalised(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function codeSchema({ system, codes }: CodeList, meaning: string): JsonSchema {
  return {
    description: `${meaning}: a code of the list \`${system}\`.`,
    type: "string",
    enum: codes.map(({ code }) => code),
    "x-enum-descriptions": codes.map(({ text }) => text.en),
  };
}

const meanings: Readonly<Record<AnswersState, string>> = {
  draft: "The answers of a draft, where anything may be missing or half typed",
  changed: "What is changed in a draft, by question: the whole answer, or null, which takes it away",
  signed: "The answers of a certificate",
};

function answersSchema(type: CertificateType, state: AnswersState): JsonSchema {
  const questions = type.sections
    .flatMap((section) => section.questions)
    .filter(({ foldedInto }) => state !== "signed" || foldedInto === undefined);
  const properties = questions.map((question) => [question.name, questionSchema(type, question, state)] as const);
  return {
    description: `${meanings[state]}: ${type.name.en}.`,
    type: "object",
    properties: Object.fromEntries(properties),
    ...requiredOf(type, state, questions),
    ...namesOf(
      type,
      questions.map(({ name }) => name),
    ),
  };
}

/**
 * Which questions there are. Free ones of a deployment (`extra9001: { text }`) are told by name alone: a pattern of
 * properties would make generators give every question the type of those.
 */
function namesOf(type: CertificateType, names: readonly string[]): JsonSchema {
  if (type.extraQuestions !== true) return { additionalProperties: false };
  return { propertyNames: { anyOf: [{ enum: names }, { pattern: "^extra9(?!000)[0-9]{3}$" }] } };
}

function questionSchema(type: CertificateType, question: Question, state: AnswersState): JsonSchema {
  const properties = question.parts.map(
    (part) => [part.name, partSchema(formName(type), { question, part }, state)] as const,
  );
  const said: JsonSchema = { description: `${question.text.en} (national id ${question.id})` };
  const row: JsonSchema = {
    type: "object",
    properties: Object.fromEntries(properties),
    ...requiredOf(
      type,
      state,
      question.parts.filter(({ once }) => once !== true),
    ),
    additionalProperties: false,
  };
  const isList = question.rows !== undefined;
  const kind = isList ? "array" : "object";
  return { ...said, ...(isList ? { items: row } : row), type: state === "changed" ? [kind, "null"] : kind };
}

/** What every certificate has, since it is asked whatever else is answered and nothing is received without it. */
function requiredOf(
  type: CertificateType,
  state: AnswersState,
  asked: readonly Pick<Question, "name" | "showIf" | "must">[],
): JsonSchema {
  const decides = (level: Level): boolean => level === "wire" || type.judgedBy === "all rules";
  const isAlways = (must: Must | undefined): boolean => must !== undefined && must.when === undefined;
  const required = asked
    .filter(({ showIf, must }) => showIf === undefined && isAlways(must) && decides(must?.level ?? "application"))
    .map(({ name }) => name);
  return state !== "signed" || required.length === 0 ? {} : { required };
}

interface PlacedPart {
  readonly question: Question;
  readonly part: Part;
}

function partSchema(form: string, { question, part }: PlacedPart, state: AnswersState): JsonSchema {
  const { description, ...kind } = kindSchema(part.kind, state, `${place}${codeSchemaName(form, question, part)}`);
  return {
    description: [
      part.text === undefined ? `National id ${part.id}.` : `${part.text.en} (national id ${part.id}).`,
      ...(typeof description === "string" ? [description] : []),
    ].join(" "),
    ...kind,
  };
}

function kindSchema(kind: Kind, state: AnswersState, codes: string): JsonSchema {
  const signed = state === "signed";
  switch (kind.is) {
    case "yes-no":
      return { type: "boolean" };
    case "text":
      return {
        type: "string",
        ...(signed ? { minLength: 1 } : {}),
        ...(kind.max === undefined ? {} : { description: `At most ${kind.max} characters.` }),
      };
    case "code":
      return signed
        ? { $ref: codes }
        : {
            description: "Another than those of the list is kept, and told.",
            anyOf: [{ $ref: codes }, { type: "string" }],
          };
    case "date":
      return day("A day", signed);
    case "year":
      return signed
        ? { type: "string", pattern: "^[0-9]{4}$", description: "YYYY." }
        : { type: "string", description: "YYYY; unfinished years are kept." };
    case "number":
      return {
        type: "number",
        description: `${kind.decimals === 0 ? "A whole number from" : "From"} ${kind.min} to ${kind.max}.`,
      };
    case "period":
      return {
        type: "object",
        properties: {
          start: day("First day", signed),
          end: day("Last day", signed),
        },
        ...(signed ? { required: ["start", "end"] } : {}),
        additionalProperties: false,
      };
    case "diagnosis":
      return {
        type: "object",
        properties: {
          code: { type: "string", description: "Without a dot, as `M545`." },
          system: { type: "string", enum: ["ICD-10-SE", "KSH97-P"], description: "The list that the code is of." },
        },
        required: ["code", "system"],
        additionalProperties: false,
      };
  }
}

function day(which: string, signed: boolean): JsonSchema {
  return signed
    ? { type: "string", format: "date", description: `${which}, YYYY-MM-DD.` }
    : { type: "string", description: `${which}, YYYY-MM-DD; unfinished dates are kept.` };
}
