import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import type { Contract } from "../../../functions/operation/contract.ts";
import { describedOperations, faultsOf, faultsOfBody } from "../../fixtures/documented.ts";
import { textsIn, withValue } from "../../fixtures/input-places.ts";
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

/** What the document says against an input: against its body, and against each field in the path or the query. */
function faultsInDocument(contract: Contract, input: Readonly<Record<string, unknown>>): readonly string[] {
  const { parameters = [] } = describedOperations.get(contract.id)!;
  return [
    ...parameters.flatMap(({ name, schema }) =>
      typeof input[name] === "string" ? faultsOf(schema, input[name]).map((fault) => `${name}: ${fault}`) : [],
    ),
    ...faultsOfBody(contract, input),
  ];
}

/**
 * The texts of the example; not that of a form, of which the shape takes any: that there is none of the name is refused
 * by the operations (`type-unknown`), not by the shape.
 */
const textsOf = ({ examples }: Contract) => textsIn(examples.input).filter(([place]) => place !== "/form");

const ids = [...operations].filter(([, { operation }]) => textsOf(operation.contract).length > 0);

describe("what an operation takes is what the document says that one may send", () => {
  it.each(ids.map(([id, { operation }]) => [id, operation.contract] as const))("%s", (_id, contract) => {
    const { input } = contract.examples;
    const against = textsOf(contract).flatMap(([place, text]) =>
      Object.entries(spellings).flatMap(([how, spelling]) => {
        const sent = withValue(input, place, spelling(text));
        const isTaken = z.safeParse(contract.input, sent).success;
        return isTaken ? faultsInDocument(contract, sent).map((fault) => `${place}, ${how}: ${fault}`) : [];
      }),
    );
    expect(against).toEqual([]);
  });
});
