import * as z from "zod/mini";
import { expect, it } from "vitest";
import { parseInput } from "../../../functions/operation/parse-input.ts";
import { operations } from "../../fixtures/operations.ts";

/** Each field of a query that is a whole number, with an input that lacks nothing besides. */
const numbers = [...operations.values()]
  .map(({ operation }) => operation.contract)
  .filter(({ method }) => method === "GET")
  .flatMap(({ id, input, examples }) => {
    const { properties = {} } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
    return Object.entries(properties)
      .filter(([, schema]) => typeof schema === "object" && schema.type === "integer")
      .map(([field]) => [id, field, input, examples.input] as const);
  });

it.each(numbers)("%s takes for %s decimal digits, and no other text that is a number somewhere", (...row) => {
  const [, field, input, rest] = row;
  const parsed = (text: string) => parseInput(input, { ...rest, [field]: text });
  expect(parsed("5")).toMatchObject({ ok: true, value: { [field]: 5 } });
  for (const text of ["0x5", "0b1", "5e0", " 5", "5 ", "+5", "5.0", "", "٥", "five", "null", "Infinity"])
    expect([text, parsed(text)]).toMatchObject([text, { ok: false, refusal: { code: "input-invalid" } }]);
});

it("there are such fields", () => {
  expect(numbers.map(([id]) => id)).toEqual(
    expect.arrayContaining(["listCertificates", "searchCodes", "readStatus", "listRefusedCallers"]),
  );
});
