import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const compose = readFileSync("lib/local/localstack.compose.yaml", "utf8");
const told = readFileSync("docs/emulator.md", "utf8");
const readme = readFileSync("README.md", "utf8");

describe("LocalStack", () => {
  it("has access control as the compose file and the documentation say", () => {
    const isOn = /^\s+ENFORCE_IAM: "(\d)"$/m.exec(compose)?.[1] === "1";
    const says = /Access control is (on|off)\./.exec(compose)?.[1];
    expect(says).toBe(isOn ? "on" : "off");
    expect(told.includes("it is off in the compose file")).toBe(!isOn);
    expect(readme.includes("has access control off")).toBe(!isOn);
  });

  it("is told as not tried wherever it is told of", () => {
    for (const text of [compose, told, readme]) expect(text).toMatch(/LocalStack[^]*not tried|Not tried|\*\*no\*\*/);
    expect(readme).not.toMatch(/LocalStack\*\* works/);
  });
});
