import type { DocumentationLanguage } from "./words.ts";

/** The words in which a schema's types and limits are told. */
export interface SchemaWords {
  readonly or: string;
  readonly listOf: string;
  readonly mapOf: string;
  readonly anything: string;
  readonly suchAs: string;
  /** By keyword of JSON Schema, each before its value. */
  readonly limits: Readonly<Record<string, string>>;
}

export const schemaWords: Readonly<Record<DocumentationLanguage, SchemaWords>> = {
  sv: {
    or: "eller",
    listOf: "lista med",
    mapOf: "objekt vars värden är",
    anything: "vad som helst",
    suchAs: "till exempel",
    limits: {
      pattern: "följer mönstret",
      format: "format",
      minLength: "minsta längd",
      maxLength: "högsta längd",
      minimum: "minst",
      exclusiveMinimum: "mer än",
      maximum: "högst",
      minItems: "minsta antal",
      maxItems: "högsta antal",
      default: "annars",
    },
  },
  en: {
    or: "or",
    listOf: "list of",
    mapOf: "map of",
    anything: "anything",
    suchAs: "such as",
    limits: {
      pattern: "matches",
      format: "format",
      minLength: "at least this long:",
      maxLength: "at most this long:",
      minimum: "at least",
      exclusiveMinimum: "more than",
      maximum: "at most",
      minItems: "at least this many:",
      maxItems: "at most this many:",
      default: "without it:",
    },
  },
};
