import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collapsed, isBlank, lengthOf, unpadded, withoutTrailing } from "../../../functions/operation/white-space.ts";

const others = ["\u00a0", "\ufeff", "\u3000", "\u2003", "\u0085", "\u2028", "\u000b", "\u000c", "\u1680"];

describe("white space", () => {
  it("is space, tab, carriage return and line feed", () => {
    expect(unpadded(" \t\r\na \n b\n")).toBe("a \n b");
    expect(withoutTrailing(" a \n")).toBe(" a");
    expect(collapsed("\n a \t\r b ")).toBe("a b");
    expect(isBlank(" \t\r\n")).toBe(true);
  });

  it.each(others)("is not %j, which is a character", (character) => {
    expect(unpadded(`${character}a${character}`)).toBe(`${character}a${character}`);
    expect(collapsed(`a${character}${character}b`)).toBe(`a${character}${character}b`);
    expect(isBlank(character)).toBe(false);
  });

  it("counts characters, not the units they are kept in", () => expect(lengthOf("a\u{1f600}é")).toBe(3));

  it("is asked for here and nowhere else where certificates are read, judged and written", () => {
    const folders = ["functions/certificate/types", "functions/certificate/national-xml"];
    // The lexical rules of headers are no values of XML.
    const apart = new Set(["start-of-root.ts", "fault.ts", "envelope.ts"]);
    const found = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !apart.has(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => /\.trim(?:Start|End)?\(|\\s/.test(readFileSync(file, "utf8"))),
    );
    expect(found).toEqual([]);
  });
});
