import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatedFields } from "../../../functions/operation/repeated-fields.ts";

describe("the fields that stand more than once in one object", () => {
  it.each([
    ['{"a":1,"a":2}', ["/a"]],
    ['{"a":1,"\\u0061":2}', ["/a"]],
    ['{ "a" : {"a":{"a":1}}, "b": "a", "c": ["a","a"] }', []],
    ['[{"a":1},{"a":1},{"a":1,"b":{"x":[],"x":[]},"a":[]}]', ["/2/b/x", "/2/a"]],
    ['{"a/b":1,"a~":{},"a/b":1,"a~":1}', ["/a~1b", "/a~0"]],
    ['{"a":"\\"a\\":","b":"{\\"c\\":1,\\"c\\":2}"}', []],
    ['{"a":"\\\\","a":""}', ["/a"]],
    ['{"__proto__":1,"__proto__":2,"":1,"":2}', ["/__proto__", "/"]],
    ['{"a":[{"b":1},{"b":1}],"a":[[],[0,{"b":1,"b":2}]]}', ["/a", "/a/1/1/b"]],
    ["{}", []],
    ["5", []],
    ['"a"', []],
  ])("are told of %s", (json, pointers) => {
    expect(() => void JSON.parse(json)).not.toThrow();
    expect(repeatedFields(json)).toEqual(pointers);
  });

  it("are none in what a value was written to, and are found wherever one is put", () => {
    const ways: readonly [string, number | undefined][] = [
      ["compact", undefined],
      ["pretty", 2],
    ];
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.constantFrom(...ways), (value, name, [, space]) => {
        const json = JSON.stringify(value, undefined, space);
        expect(repeatedFields(json)).toEqual([]);
        const key = JSON.stringify(name);
        const twice = `{"before":${json},"in":[{${key}:${json},"between":0,${key} : ${json}}]}`;
        fc.pre(name !== "between");
        expect(repeatedFields(twice)).toEqual([`/in/0/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`]);
      }),
    );
  });

  it("are looked for in what is deep or long without trouble, and ten are told", () => {
    expect(repeatedFields(`${"[".repeat(200_000)}{"a":1,"a":2}${"]".repeat(200_000)}`)).toHaveLength(1);
    expect(repeatedFields(JSON.stringify({ a: '\\"'.repeat(300_000) }))).toEqual([]);
    const many = Array.from({ length: 100 }, (_, at) => `"${String(at)}":1,"${String(at)}":2`).join();
    expect(repeatedFields(`{${many}}`)).toHaveLength(10);
  });
});
