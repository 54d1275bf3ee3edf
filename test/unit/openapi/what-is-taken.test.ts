import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import type { Contract } from "../../../functions/operation/contract.ts";
import { fieldsElsewhere } from "../../../functions/operation/contract.ts";
import { describedOperations, faultsOf } from "../../fixtures/documented.ts";
import { operations } from "../../fixtures/operations.ts";

/** A text as another program or person writes it. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  "a space before": (text) => ` ${text}`,
  "lines before and spaces after": (text) => `\r\n\t${text}${" ".repeat(3_000)}`,
  "a no-break space after": (text) => `${text}\u00a0`,
  "small letters": (text) => text.toLowerCase(),
  capitals: (text) => text.toUpperCase(),
  "no dashes": (text) => text.replaceAll("-", ""),
  "only the first character": (text) => text.slice(0, 1),
  nothing: () => "",
  "a word": () => "undefined",
  "a number": () => "0x10",
  "many letters": (text) => `${text}${"a".repeat(3_000)}`,
};

/**
 * Where texts stand in an input, as JSON pointers; without that of its form, of which the shape takes any text: that
 * there is none of the name is refused by the operations (`type-unknown`), not by the shape.
 */
function textsOf(value: unknown, at = ""): readonly string[] {
  if (typeof value === "string") return at === "/form" ? [] : [at];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsOf(one, `${at}/${name}`));
}

/** The input with another text in a place. */
function spelled(input: object, place: string, spelling: (text: string) => string): Record<string, unknown> {
  const changed = structuredClone(input) as Record<string, unknown>;
  const names = place.slice(1).split("/");
  const holder = names.slice(0, -1).reduce<object>((at, name) => Reflect.get(at, name) as object, changed);
  const last = names.at(-1) ?? "";
  Reflect.set(holder, last, spelling(String(Reflect.get(holder, last))));
  return changed;
}

/** What the document says against an input: against its body, and against each field in the path or the query. */
function faultsInDocument(contract: Contract, input: Readonly<Record<string, unknown>>): readonly string[] {
  const { parameters = [], requestBody } = describedOperations.get(contract.id)!;
  const elsewhere = fieldsElsewhere(contract);
  const body = Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.includes(name)));
  const schema = requestBody?.content?.["application/json"]?.schema;
  return [
    ...parameters.flatMap(({ name, schema: of }) =>
      typeof input[name] === "string" ? faultsOf(of, input[name]).map((fault) => `${name}: ${fault}`) : [],
    ),
    ...(schema === undefined ? [] : faultsOf(schema, body)),
  ];
}

const ids = [...operations].filter(([, { operation }]) => textsOf(operation.contract.examples.input).length > 0);

describe("what an operation takes is what the document says that one may send", () => {
  it.each(ids.map(([id, { operation }]) => [id, operation.contract] as const))("%s", (_id, contract) => {
    const { input } = contract.examples;
    const against = textsOf(input).flatMap((place) =>
      Object.entries(spellings).flatMap(([how, spelling]) => {
        const sent = spelled(input, place, spelling);
        const isTaken = z.safeParse(contract.input, sent).success;
        return isTaken ? faultsInDocument(contract, sent).map((fault) => `${place}, ${how}: ${fault}`) : [];
      }),
    );
    expect(against).toEqual([]);
  });
});
