import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";

describe("a number stands for one thing", () => {
  it("of each decision: the list names every one, by its number and title, and no other", () => {
    const written = globSync("docs/adr/[0-9]*.md").toSorted().map((file) => {
      const [, number, title] = /^# (\d+)\. (.+)$/m.exec(readFileSync(file, "utf8")) ?? [];
      expect(basename(file).slice(0, 5)).toBe(`${String(number).padStart(4, "0")}-`);
      return `| ${String(number)} | [${String(title)}](${basename(file)}) |`;
    });
    const listed = readFileSync("docs/adr/README.md", "utf8").match(/^\| \d+ \| .*$/gm) ?? [];
    expect(written.length).toBeGreaterThan(30);
    expect(listed).toEqual(written);
    expect(new Set(written.map((line) => line.split(" ")[1])).size).toBe(written.length);
  });

  it("of each access pattern: one row has it, and what the code names is there", () => {
    const tables = readFileSync("functions/certificate/store/table.md", "utf8");
    const patterns = [...tables.matchAll(/^\| (AP\d+) /gm)].map(([, name]) => name!);
    expect(patterns.length).toBeGreaterThan(30);
    expect(patterns.filter((name, at) => patterns.indexOf(name) !== at)).toEqual([]);
    const named = ["functions/**/*.ts", "functions/**/*.md"]
      .flatMap((pattern) => globSync(pattern))
      .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/\bAP\d+\b/g)].map(([name]) => name));
    expect(named.filter((name) => !patterns.includes(name))).toEqual([]);
  });
});
