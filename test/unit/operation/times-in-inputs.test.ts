import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { parseInput } from "../../../functions/operation/parse-input.ts";
import { operations } from "../../fixtures/operations.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The fields of a schema and of those within it, each with where it is; answers of a form are the form's to judge. */
function fieldsOf(schema: Schema, path: readonly string[] = []): (readonly [readonly string[], Schema])[] {
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, Schema>);
  return properties.flatMap(([name, inner]) =>
    name === "answers" ? [] : [[[...path, name], inner] as const, ...fieldsOf(inner, [...path, name])],
  );
}

/** An input with one field set, whatever the objects around it say besides. */
function setIn(input: unknown, [name, ...rest]: readonly string[], value: string): unknown {
  const fields = typeof input === "object" && input !== null ? { ...input } : {};
  if (name === undefined) return value;
  return { ...fields, [name]: setIn(Object.entries(fields).find(([one]) => one === name)?.[1], rest, value) };
}

const fields = [...operations.values()]
  .map(({ operation }) => operation.contract)
  .flatMap(({ id, input, examples }) =>
    fieldsOf(z.toJSONSchema(input, { io: "input", unrepresentable: "any" })).map(([path, { format }]) => {
      return { id, path, format, input, sent: examples.input };
    }),
  );

const asked = fields.filter(({ format }) => format === "date-time" || format === "date");

const noDays = ["yesterday", "", "2026-02-30", "2026-13-01", "2026-1-2", "20261122", "2026-11-22 ", "0000-01-01"];
const noTimes = ["yesterday", "", "2026-11-22", "2026-02-30T09:30:00Z", "2026-11-22T25:00:00Z", "2026-11-22T09:30:00"];

describe.each(asked)("$id judges $path", ({ path, format, input, sent }) => {
  const parsed = (text: string) => parseInput(input, setIn(sent, path, text));

  it("and refuses what is none where it stands", () => {
    for (const text of format === "date" ? noDays : [...noTimes, "2026-11-22T09:30:00+01:00"])
      expect([text, parsed(text)]).toMatchObject([
        text,
        { refusal: { code: "input-invalid", errors: [{ pointer: `/${path.join("/")}`, code: "wrong-format" }] } },
      ]);
  });

  it("and takes what is one, a time in the form in which ours are told", () => {
    const day = "2026-11-22";
    if (format === "date") expect(parsed(day).ok || parsed("2099-11-22").ok).toBe(true);
    else
      for (const text of [`${day}T09:30:00Z`, `${day}T09:30:00.0Z`, `${day}T09:30:00.000Z`])
        expect(parsed(text)).toMatchObject({ ok: true, value: { [path.join()]: `${day}T09:30:00.000Z` } });
  });
});

it("none is named as a day or a time and taken as any text", () => {
  const named = fields.filter(({ path }) => /[a-z](?:At|Date)$/.test(path.at(-1) ?? ""));
  const others = named.filter((field) => !asked.includes(field)).map(({ id, path }) => `${id} ${path.join("/")}`);
  expect(others).toEqual([]);
});

it("there are such fields", () => {
  expect(asked.map(({ id, path }) => `${id} ${path.join("/")}`)).toEqual(
    expect.arrayContaining([
      "assignDraft seenAt",
      "assignQuestion seenAt",
      "listRefusedCallers untilAt",
      "listDrafts from",
      "connectSystem from",
      "saveUnit startDate",
    ]),
  );
});
