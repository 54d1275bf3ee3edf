import { describe, expect, it } from "vitest";
import { schemaRows } from "../../../../web/api-page/schema-rows.ts";

const lines = (schema: unknown) =>
  schemaRows(schema, "en").map(({ path, type, isRequired }) => `${path} ${type}${isRequired ? " required" : ""}`);

describe("A schema as a table", () => {
  it("has a line for each field, those of an object and of a list's objects below it", () => {
    const unit = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };
    const schema = {
      type: "object",
      properties: { units: { type: "array", items: unit }, count: { type: "integer" } },
      required: ["units"],
    };
    expect(lines(schema)).toEqual(["units list of object required", "units[].name string required", "count integer"]);
  });

  it("names the keys of a map, and what may be one thing or another", () => {
    const value = { anyOf: [{ type: "string" }, { type: "boolean" }, { type: "string" }] };
    expect(lines({ type: "object", properties: { answers: { type: "object", additionalProperties: value } } })).toEqual(
      ["answers map of string or boolean"],
    );
  });

  it("shows what a map's objects hold", () => {
    const schema = {
      type: "object",
      properties: {
        by: { type: "object", additionalProperties: { type: "object", properties: { n: { type: "integer" } } } },
      },
    };
    expect(lines(schema)).toEqual(["by map of object", "by.{key}.n integer"]);
  });

  it("refers to a component by name, and so comes to an end", () => {
    const [row] = schemaRows(
      { type: "object", properties: { answers: { $ref: "#/components/schemas/Answers" } } },
      "en",
    );
    expect(row).toMatchObject({ type: "Answers", component: "Answers" });
  });

  it("says the allowed values", () => {
    expect(lines({ type: "object", properties: { state: { enum: ["open", "done"] }, kind: { const: 1 } } })).toEqual([
      'state `"open"` or `"done"`',
      "kind `1`",
    ]);
  });

  it("says types and limits in the reader's language", () => {
    const schema = { type: "array", items: { enum: ["a", "b"] }, maxItems: 2 };
    expect(schemaRows(schema, "sv")).toMatchObject([
      { type: 'lista med `"a"` eller `"b"`', limits: ["högsta antal `2`"] },
    ]);
  });

  it("says limits that somebody set, and an example, and no others", () => {
    const n = { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER, examples: [3] };
    const [row] = schemaRows({ type: "object", properties: { n } }, "en");
    expect(row?.limits).toEqual(["at least `1`", "such as `3`"]);
  });

  it("is one line where the whole is a single value", () => {
    expect(lines({ type: "string" })).toEqual([" string required"]);
  });
});
