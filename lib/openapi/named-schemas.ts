import * as z from "zod/mini";
import type { AnswersState } from "../../functions/certificate/types/answers-schema.ts";
import { answersSchemaName, formInName } from "../../functions/certificate/types/answers-schema.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Whether a schema is of what comes in or of what goes out. */
export type Direction = "input" | "output";

/** Two shapes of the contracts go by one name. */
class SchemaNameError extends Error {
  override name = "SchemaNameError";
  constructor(schemaName: string) {
    super(`Two schemas are named ${schemaName}: give one of them another name in its contract.`);
  }
}

/** Forms as their answers tell them apart. */
export interface KnownForms {
  /** On which certificates and drafts are read, those no longer written included. */
  readonly read: readonly string[];
  /** On which drafts are written. */
  readonly written: readonly string[];
}

const place = "#/components/schemas/";

export function reference(name: string): Json {
  return { $ref: `${place}${name}` };
}

/**
 * The schemas of the contracts' shapes. A shape that its contract calls `named` becomes a schema of its own, to which
 * all others refer.
 *
 * A shape with a `form` and the `answers` on it becomes a choice of one schema for each form, so that a program that
 * looks at the form knows which answers there are.
 */
export class NamedSchemas {
  readonly #forms: KnownForms;
  readonly #given: ReadonlySet<string>;
  readonly #made: Map<string, Json>;
  readonly #inMaking = new Set<string>();

  /** @param given what other data than the contracts tells more about, by name */
  constructor(forms: KnownForms, given: Readonly<Record<string, Json>>) {
    this.#forms = forms;
    this.#given = new Set([...Object.keys(given), ...Object.keys(answersStates)]);
    this.#made = new Map(Object.entries(given));
  }

  /** All schemas so far, in the order of their names. */
  get all(): Json {
    return Object.fromEntries([...this.#made].toSorted(([one], [other]) => one.localeCompare(other, "en")));
  }

  /** The schema of a shape, with references to those it names. */
  schemaOf(shape: z.core.$ZodType, direction: Direction): Json {
    const {
      $schema: _dialect,
      $defs: aside,
      ...schema
    } = z.toJSONSchema(shape, {
      io: direction,
      target: "draft-2020-12",
      unrepresentable: "any",
      override: ({ zodSchema, jsonSchema: written }) => {
        const name = nameOf(zodSchema);
        Reflect.deleteProperty(written, "named");
        takeAsSent(written, direction);
        // The library leaves it out of what is read from a text.
        const { def } = zodSchema._zod;
        if (def.type === "default") written.default = def.defaultValue;
        if (name === undefined || zodSchema === shape) return;
        const { $ref } = this.#named(name, zodSchema, direction);
        const { description } = written;
        for (const keyword of Object.keys(written)) Reflect.deleteProperty(written, keyword);
        written.$ref = String($ref);
        // What is said of it in this place.
        if (description !== undefined && description !== this.#descriptionOf(name, zodSchema))
          written.description = description;
      },
    });
    return asJson(inPlace(schema, asJson(aside)));
  }

  /** A reference to the schema of an answer, under the name that its contract gives, or else the one given here. */
  rooted(shape: z.core.$ZodType, otherwise: { readonly name: string; readonly description: string }): Json {
    const name = nameOf(shape);
    if (name !== undefined) return this.#named(name, shape, "output");
    const { name: given, description } = otherwise;
    return this.add(given, { description, ...this.schemaOf(shape, "output") }, "output");
  }

  /** A reference to a schema under the name; by forms, where it holds answers on one. */
  add(name: string, schema: Json, direction: Direction): Json {
    if (!isOnForm(schema)) this.#put(name, schema);
    else {
      const forms = direction === "input" ? this.#forms.written : this.#forms.read;
      for (const form of forms) this.#put(nameOnForm(name, form), onForm(schema, form));
      this.#put(name, choiceOfForms(name, schema, forms));
    }
    return reference(name);
  }

  #named(name: string, shape: z.core.$ZodType, direction: Direction): Json {
    // One that holds itself is met again before it is made.
    if (this.#given.has(name) || this.#inMaking.has(name)) return reference(name);
    this.#inMaking.add(name);
    const schema = this.schemaOf(firstNamed(name, shape), direction);
    this.#inMaking.delete(name);
    return this.add(name, schema, direction);
  }

  /** What is said of the schema itself; one that holds itself says it before it is made. */
  #descriptionOf(name: string, shape: z.core.$ZodType): unknown {
    const { description } = asJson(this.#made.get(name) ?? z.globalRegistry.get(firstNamed(name, shape)));
    return description;
  }

  #put(name: string, schema: Json): void {
    const known = this.#made.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) throw new SchemaNameError(name);
    this.#made.set(name, schema);
  }
}

/** What comes in may be written in more ways than what goes out, where its contract says so: by its `sentPattern`. */
function takeAsSent(written: Record<string, unknown>, direction: Direction): void {
  const { sentPattern } = written;
  Reflect.deleteProperty(written, "sentPattern");
  if (sentPattern === undefined || direction === "output") return;
  Reflect.deleteProperty(written, "maxLength");
  written["pattern"] = sentPattern;
}

/** The shape as it was when it got its name: what is said of it in one place alone is not of the schema. */
function firstNamed(name: string, shape: z.core.$ZodType): z.core.$ZodType {
  const before = shape._zod.parent;
  if (before !== undefined && nameOf(before) === name) return firstNamed(name, before);
  // One that holds itself is written as a function of itself.
  return shape instanceof z.core.$ZodLazy ? shape._zod.innerType : shape;
}

function nameOf(shape: z.core.$ZodType): string | undefined {
  const name: unknown = z.globalRegistry.get(shape)?.["named"];
  return typeof name === "string" ? name : undefined;
}

/** What the contracts name the answers on whatever form. */
const answersStates: Readonly<Record<string, AnswersState>> = {
  Answers: "signed",
  ChangedAnswers: "changed",
  DraftAnswers: "draft",
};

/** Whether a property is answers on whatever form, and in which state. */
function referredState(property: unknown): AnswersState | undefined {
  return Object.entries(answersStates).find(([name]) => asJson(property)["$ref"] === reference(name)["$ref"])?.[1];
}

/** `Certificate` on the form `FK7804-2.0` is `CertificateFk7804V2_0`. */
function nameOnForm(name: string, form: string): string {
  return `${name}${formInName(form)}`;
}

/** Whether what a schema describes is written on one form or another. */
export function isOnForm(schema: Json): boolean {
  const { form, answers } = propertiesOf(schema);
  return form !== undefined && referredState(answers) !== undefined;
}

function onForm(schema: Json, form: string): Json {
  const properties = Object.entries(propertiesOf(schema)).map(([name, property]) => {
    const state = referredState(property);
    return [name, state === undefined ? property : reference(answersSchemaName(form, state))] as const;
  });
  const named = { type: "string", const: form, description: "The form it is written on." };
  return { ...schema, properties: { ...Object.fromEntries(properties), form: named } };
}

function choiceOfForms(name: string, { description }: Json, forms: readonly string[]): Json {
  const schemas = forms.map((form) => [form, reference(nameOnForm(name, form))] as const);
  return {
    ...(description === undefined ? {} : { description }),
    oneOf: schemas.map(([, schema]) => schema),
    discriminator: {
      propertyName: "form",
      mapping: Object.fromEntries(schemas.map(([form, schema]) => [form, schema["$ref"]])),
    },
  };
}

/** A schema that holds itself is put aside, where nothing but a reference is left of it: that stands in its place. */
function inPlace(value: unknown, aside: Json): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => inPlace(one, aside));
  if (typeof value !== "object" || value === null) return value;
  const { $ref, ...rest }: { readonly $ref?: unknown } = { ...value };
  const name = typeof $ref === "string" ? /^#\/\$defs\/(.+)$/.exec($ref)?.[1] : undefined;
  if (name !== undefined) return { ...asJson(aside[name]), ...rest };
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, inPlace(below, aside)]));
}

export function propertiesOf(schema: Json): Json {
  return asJson(schema["properties"]);
}

function asJson(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
