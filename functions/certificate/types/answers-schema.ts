import { formName } from "./json/form-name.ts";
import type { CertificateType, Kind, Part, Question } from "./type-language.ts";

/** A JSON Schema (2020-12) as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: JsonSchema | readonly JsonSchema[] | readonly string[] | string | number | boolean;
}

/**
 * The JSON Schema of a type's answers as the API's JSON has them, for the API description. It says the shape; what must
 * be answered and what goes with what depends on other answers and is told by findings.
 *
 * @param state a draft may hold unfinished dates and values outside their limits; what is signed may not
 */
export function answersSchema(type: CertificateType, state: "draft" | "signed"): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const section of type.sections) {
    for (const question of section.questions)
      if (state === "draft" || question.foldedInto === undefined)
        properties[question.name] = questionSchema(question, state);
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: formName(type),
    description: type.name.en,
    type: "object",
    properties,
    ...(type.extraQuestions === true
      ? { patternProperties: { "^extra9(00[1-9]|0[1-9][0-9]|[1-9][0-9][0-9])$": extraSchema } }
      : {}),
    additionalProperties: false,
  };
}

const extraSchema: JsonSchema = {
  type: "object",
  description: "A free question of a deployment; its national id is in its name.",
  properties: { text: { type: "string" } },
  additionalProperties: false,
};

function questionSchema(question: Question, state: "draft" | "signed"): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const part of question.parts) properties[part.name] = partSchema(part, state);
  const said: JsonSchema = { title: question.text.en, description: `National id ${question.id}.` };
  const row: JsonSchema = { type: "object", properties, additionalProperties: false };
  if (question.rows === undefined) return { ...said, ...row };
  return {
    ...said,
    type: "array",
    ...(state === "signed" ? { minItems: 1, maxItems: question.rows.max } : {}),
    items: row,
  };
}

function partSchema(part: Part, state: "draft" | "signed"): JsonSchema {
  const { description, ...kind } = kindSchema(part.kind, state);
  return {
    ...(part.text === undefined ? {} : { title: part.text.en }),
    description: `${typeof description === "string" ? `${description} ` : ""}National id ${part.id}.`,
    ...kind,
  };
}

function kindSchema(kind: Kind, state: "draft" | "signed"): JsonSchema {
  const signed = state === "signed";
  switch (kind.is) {
    case "yes-no":
      return { type: "boolean" };
    case "text":
      return signed
        ? { type: "string", minLength: 1 }
        : { type: "string", ...(kind.max === undefined ? {} : { description: `At most ${kind.max} characters.` }) };
    case "code":
      return signed
        ? { type: "string", enum: kind.list.codes.map((entry) => entry.code) }
        : { type: "string", description: `One of ${kind.list.codes.map((entry) => entry.code).join(", ")}.` };
    case "date":
      return signed
        ? { type: "string", format: "date" }
        : { type: "string", description: "YYYY-MM-DD; unfinished dates are kept." };
    case "year":
      return signed
        ? { type: "string", pattern: "^[0-9]{4}$" }
        : { type: "string", description: "YYYY; unfinished years are kept." };
    case "number":
      return signed
        ? { type: kind.decimals === 0 ? "integer" : "number" }
        : { type: "number", description: `From ${kind.min} to ${kind.max}.` };
    case "period": {
      const day: JsonSchema = signed
        ? { type: "string", format: "date" }
        : { type: "string", description: "YYYY-MM-DD; unfinished dates are kept." };
      return {
        type: "object",
        properties: { start: day, end: day },
        ...(signed ? { required: ["start", "end"] } : {}),
        additionalProperties: false,
      };
    }
    case "diagnosis":
      return {
        type: "object",
        properties: {
          code: { type: "string" },
          system: { type: "string", enum: kind.systems.map((system) => system.system) },
        },
        required: ["code", "system"],
        additionalProperties: false,
      };
  }
}
