import type { Schema } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import { exampleDay, exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { describedOperations, document, faultsOf } from "../../fixtures/documented.ts";
import { formInName } from "../../../functions/certificate/types/answers-schema.ts";
import { demoPeople } from "../../../lib/local/demo-people.ts";
import { demoStaff, demoUnits } from "../../../lib/local/demo-directory.ts";

const { schemas } = document.components;
/** Every field that a schema has, however deep, with the place it stands. */
function fieldsOf(schema: Schema, place: string): readonly (readonly [place: string, field: Schema])[] {
  const own = Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(
    ([name, field]) => [`${place}.${name}`, field] as const,
  );
  const inside: readonly (readonly [string, Schema])[] = [
    ...own,
    ...[schema.items, schema.additionalProperties]
      .filter((below): below is Schema => typeof below === "object")
      .map((below) => [`${place}[]`, below] as const),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].map(
      (choice: Schema, at): [string, Schema] => [`${place}|${String(at)}`, choice],
    ),
  ];
  return [...own, ...inside.flatMap(([at, below]) => fieldsOf(below, at))];
}

const isDescribed = ({ description, $ref }: Schema): boolean => description !== undefined || $ref !== undefined;

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("the API's document", () => {
  it("describes every schema, every field and every parameter", () => {
    const fields = Object.entries(schemas).flatMap(([name, schema]) => [
      [name, schema] as const,
      ...fieldsOf(schema, name),
    ]);
    const parameters = [...describedOperations.values()].flatMap(({ operationId, parameters: some = [] }) =>
      some.map(
        ({ name, description, schema }) =>
          [`${operationId}?${name}`, description === undefined ? schema : { description }] as const,
      ),
    );
    expect(fields.length).toBeGreaterThan(500);
    expect([...fields, ...parameters].filter(([, field]) => !isDescribed(field)).map(([place]) => place)).toEqual([]);
  });

  it("tells of each address with an id in it that it may be written so that there is nothing there", () => {
    const codes = (operation: string) =>
      JSON.stringify(describedOperations.get(operation)?.responses["404"] ?? {}).includes('"no-such-address"');
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map(({ operationId }) => [operationId, path.includes("{")] as const),
    );
    expect(operations.filter(([, hasId]) => hasId).length).toBeGreaterThan(15);
    for (const [id, hasId] of operations) expect([id, codes(id)]).toEqual([id, hasId]);
  });

  it("names what is sent and answered, and every schema it refers to is there", () => {
    const bodies = [...describedOperations.values()].flatMap(({ requestBody, responses }) =>
      [requestBody, responses["200"], responses["201"]].flatMap((one) => one?.content?.["application/json"] ?? []),
    );
    expect(bodies.filter(({ schema }) => schema.$ref === undefined)).toEqual([]);
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    const names = new Set(referred.map(([, name = ""]) => name));
    expect([...names].filter((name) => !(name in schemas))).toEqual([]);
    expect(Object.keys(schemas).filter((name) => !names.has(name))).toEqual([]);
  });

  it("names its schemas as programs name classes, and no two alike", () => {
    const names = Object.keys(schemas);
    expect(names.filter((name) => !/^[A-Z][A-Za-z0-9_]*$/.test(name))).toEqual([]);
    // As generators make identifiers of them: without underscore, and some without regard to case.
    const asClasses = names.map((name) => name.replaceAll("_", "").toLowerCase());
    expect(asClasses.filter((name, at) => asClasses.indexOf(name) !== at)).toEqual([]);
  });

  it("gives no schema a title, by which generators would name several classes alike", () => {
    const titled = Object.entries(schemas).flatMap(([name, schema]) =>
      [[name, schema] as const, ...fieldsOf(schema, name)].filter(([, field]) => "title" in field),
    );
    expect(titled.map(([place]) => place)).toEqual([]);
  });

  it("tells of SOAP beside what is called by JSON, whose clients could not write its bodies", () => {
    const bodies = (paths: typeof document.paths): readonly string[] =>
      Object.values(paths)
        .flatMap((path) => Object.values(path))
        .flatMap(({ requestBody }) => Object.keys(requestBody?.content ?? {}));
    expect(new Set(bodies(document.paths))).toEqual(new Set(["application/json"]));
    expect(new Set(bodies(document["x-soap-paths"]))).toEqual(new Set(["text/xml"]));
  });

  it("has examples that keep to its schemas, of people and units that the demo has", () => {
    const known = new Set([
      ...[...demoStaff, ...demoUnits].map(({ hsaId }) => hsaId),
      ...demoPeople("2026-11-22").map(({ person }) => person),
    ]);
    for (const { operationId, parameters = [], requestBody, responses } of describedOperations.values()) {
      const given = [
        ...parameters,
        ...[requestBody, ...Object.values(responses)].flatMap((one) =>
          Object.entries(one?.content ?? {}).flatMap(([type, { schema, example, examples = {} }]) =>
            type.includes("json")
              ? [example, ...Object.values(examples).map(({ value }) => value)].map((each) => ({
                  schema,
                  example: each,
                }))
              : [],
          ),
        ),
      ].filter(({ example }) => example !== undefined);
      for (const { schema, example } of given)
        expect([operationId, faultsOf(schema, example)]).toEqual([operationId, []]);
      const people = given.flatMap(({ example }) => textsIn(example)).filter((text) => /^TSTNMT\d+-\d{4}$/.test(text));
      expect(people.filter((one) => !known.has(one))).toEqual([]);
    }
  });

  it.each(["createDraft", "saveDraft"])("shows a whole body of %s on every form that can be written", (id) => {
    const { examples = {} } = describedOperations.get(id)?.requestBody?.content?.["application/json"] ?? {};
    const written = certificateTypes.filter(({ use }) => use === "write");
    expect(Object.keys(examples)).toEqual(written.map(formName));
    for (const type of written)
      expect(examples[formName(type)]?.value).toMatchObject({
        form: formName(type),
        answers: exampleOf(type, exampleDay),
      });
  });

  it("tells certificates and drafts apart by their form alone, those no longer written included", () => {
    const forms = certificateTypes.map(formName);
    for (const name of ["Certificate", "OwnCertificate", "Draft"]) {
      const { discriminator, oneOf } = schemas[name] as { discriminator: unknown; oneOf: unknown };
      const mapping = Object.fromEntries(
        forms.map((form) => [form, `#/components/schemas/${name}${formInName(form)}`]),
      );
      expect(discriminator).toEqual({ propertyName: "form", mapping });
      expect(oneOf).toEqual(Object.values(mapping).map(($ref) => ({ $ref })));
    }
    expect(schemas["CreateDraftBody"]?.oneOf).toHaveLength(
      certificateTypes.filter(({ use }) => use === "write").length,
    );
  });
});
