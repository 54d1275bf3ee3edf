import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { storedBytes, storedShape } from "../../../functions/operation/stored-shape.ts";

interface Parcel {
  readonly name: string;
  readonly weights: readonly number[];
  readonly stamp?: { readonly colour: "red" | "blue"; readonly print: Uint8Array };
}

const shape = storedShape<Parcel>(
  z.object({
    name: z.string(),
    weights: z.array(z.number()),
    stamp: z.exactOptional(z.object({ colour: z.enum(["red", "blue"]), print: storedBytes })),
  }),
);

const place = { pk: "p", sk: "s" };

describe("a stored shape", () => {
  it("writes what it names and nothing else, at any depth", () => {
    const stamp = { colour: "red", print: new Uint8Array([1]), owner: "nobody asked" } as const;
    expect(shape.write({ name: "n", weights: [], ...{ id: "in the key" } })).toEqual({ name: "n", weights: [] });
    expect(shape.write({ name: "n", weights: [1], stamp })["stamp"]).toEqual({
      colour: "red",
      print: new Uint8Array([1]),
    });
  });

  it("reads back what it wrote, without the item's keys and without what is absent", () => {
    for (const parcel of [
      { name: "", weights: [0, -1.5] },
      { name: "n", weights: [], stamp: { colour: "blue", print: new Uint8Array() } },
    ] as const) {
      expect(shape.read({ ...shape.write(parcel), ...place })).toStrictEqual(parcel);
    }
  });

  it.each<[name: string, item: object]>([
    ["name", { weights: [] }],
    ["name", { name: 7, weights: [] }],
    ["weights", { name: "secret", weights: ["secret"] }],
    ["stamp", { name: "secret", weights: [], stamp: { colour: "secret", print: new Uint8Array() } }],
    ["stamp", { name: "secret", weights: [], stamp: undefined }],
  ])("names the damaged attribute %s, and never what lies in it", (name, item) => {
    let told: unknown;
    try {
      shape.read({ ...item, ...place });
    } catch (error) {
      told = error;
    }
    expect(told).toMatchObject({ name: "DamagedItemError", message: expect.stringContaining(` ${name} `) });
    expect(String(told)).not.toContain("secret");
  });

  it("refuses to write what it could not read", () => {
    expect(() => shape.write({ name: "n", weights: ["1"] as never })).toThrow("weights");
  });
});
