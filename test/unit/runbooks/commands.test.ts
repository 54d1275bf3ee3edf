import * as athena from "@aws-sdk/client-athena";
import * as logs from "@aws-sdk/client-cloudwatch-logs";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as dynamodbstreams from "@aws-sdk/client-dynamodb-streams";
import * as lambda from "@aws-sdk/client-lambda";
import * as scheduler from "@aws-sdk/client-scheduler";
import * as sesv2 from "@aws-sdk/client-sesv2";
import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import about from "../../../package.json" with { type: "json" };
import { messages } from "../../../functions/platform/log.ts";
import { findEntries } from "../../../lib/bundling/derived-entries.ts";
import { operations } from "../../fixtures/operations.ts";
import { intyg } from "../intyg/recorded-terminal.ts";

/** The services of AWS that a runbook may call, by the name the AWS command line has for them. */
const services: Readonly<Record<string, object>> = {
  athena,
  dynamodb,
  dynamodbstreams,
  lambda,
  logs,
  scheduler,
  sesv2,
};

/** The same of a service that no client among our dependencies describes: what each takes (AWS CLI reference). */
const writtenOut: ReadonlyMap<string, readonly string[]> = new Map([
  ["ssm describe-parameters", ["parameterfilters"]],
  ["ssm get-parameter-history", ["name", "withdecryption"]],
  ["ssm put-parameter", ["name", "type", "tier", "overwrite", "keyid", "value"]],
]);

/** What every command of AWS takes. */
const ofAllCommands = ["query", "output", "region"];

const runbooks = globSync("docs/runbooks/*.md").map((file) => ({ file, text: readFileSync(file, "utf8") }));

/** What of a runbook is to be typed, a command each: lines of blocks, and what stands within a line. */
function commandsIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block = ""]) => block.split("\n"));
  const inline = [...text.replaceAll(/^```[^]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  return [...blocks, ...inline.filter((code) => /^(npm|aws) /.test(code))]
    .flatMap((line) => line.split(" | npm").map((part, at) => (at === 0 ? part : `npm${part}`)))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A command line as its words; what stands in quotation marks is one. */
const wordsOf = (line: string): readonly string[] => line.match(/'[^']*'|\S+/g) ?? [];

const commands = runbooks.flatMap(({ file, text }) => commandsIn(text).map((line) => ({ file, line })));

interface Described {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly options: readonly string[];
}
const described: readonly Described[] = JSON.parse((await intyg(["help", "--json"])).out).commands;

describe("A command that a runbook names", () => {
  it("is one of ours or of AWS, and there are many", () => {
    expect(commands.length).toBeGreaterThan(25);
    const scripts = Object.keys(about.scripts).map((name) => `npm run ${name}`);
    const others = commands.map(({ line }) => line).filter((line) => !/^(npm run -s intyg -- |aws )/.test(line));
    expect(others.filter((line) => !scripts.includes(line))).toEqual([]);
  });

  it.each(commands.filter(({ line }) => line.startsWith("npm run -s intyg")))(
    "is in the command line: $line ($file)",
    ({ line }) => {
      const words = wordsOf(line).slice(5);
      const found = described.find(({ command }) => command === words.slice(0, command.split(" ").length).join(" "));
      expect(found).toBeDefined();
      const known = (found?.options ?? []).flatMap((flags) => flags.match(/--[a-z-]+/g) ?? []);
      const rest = words.slice(found?.command.split(" ").length);
      expect(known).toEqual(expect.arrayContaining(rest.filter((word) => word.startsWith("--"))));
      // An id or a code may only stand where the command takes one.
      const isAfterFlag = (at: number): boolean => rest[at - 1]?.startsWith("--") === true;
      const values = rest.filter((word, at) => !word.startsWith("--") && !isAfterFlag(at));
      if (found?.arguments.length === 0) expect(values).toEqual([]);
    },
  );

  it.each(commands.filter(({ line }) => line.startsWith("aws")))("is in AWS's own: $line ($file)", ({ line }) => {
    const [, service = "", operation = "", ...rest] = wordsOf(line);
    const name = `${pascal(operation)}Command`;
    const client = new Map<string, unknown>(Object.entries(services[service] ?? {}));
    const command = client.get(name);
    const written = writtenOut.get(`${service} ${operation}`);
    if (written === undefined) expect(command, `${service} ${operation}`).toBeTypeOf("function");
    const made: unknown = typeof command === "function" ? Reflect.construct(command, [{}]) : undefined;
    const taken = written ?? inputsOf(made).map((one) => one.toLowerCase());
    const flags = rest.filter((word) => word.startsWith("--")).map((word) => word.slice(2));
    const unknown = flags.filter((flag) => !ofAllCommands.includes(flag) && !taken.includes(flag.replaceAll("-", "")));
    expect(unknown).toEqual([]);
  });
});

/** The inputs of a command as the client's own schema of it names them. */
function inputsOf(command: unknown): readonly string[] {
  const schema: unknown = typeof command === "object" && command !== null && "schema" in command ? command.schema : [];
  const input: unknown = Array.isArray(schema) ? schema[4] : undefined;
  const shape: unknown = typeof input === "function" ? input() : input;
  const names: unknown = Array.isArray(shape) ? shape[4] : [];
  return Array.isArray(names) ? names.map(String) : [];
}

function pascal(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}

describe.each(runbooks)("What else $file names", ({ text }) => {
  it("is a code of the log, and one that is written", () => {
    const quoted = [...text.matchAll(/code (?:=|in|like) (\[[^\]]*\]|"[^"]*")/g)].flatMap(([, codes = ""]) =>
      [...codes.matchAll(/"([^"]+)"/g)].map(([, code]) => code),
    );
    for (const code of quoted) expect(Object.keys(messages)).toContain(code);
  });

  it("is a function that is deployed", () => {
    const names = findEntries(process.cwd()).map(({ name }) => `intyg-${name}`);
    for (const [name] of text.matchAll(/\bintyg-[a-z]+-[a-z-]+/g)) expect(names).toContain(name);
  });

  it("is a file that is there", () => {
    const files = [...text.matchAll(/`((?:lib|functions|docs|bin)\/[\w/.-]+)`/g)].map(([, file = ""]) => file);
    const linked = [...text.matchAll(/\]\(([\w./-]+?\.md)(?:#[\w-]+)?\)/g)].map(
      ([, file = ""]) => `docs/runbooks/${file}`,
    );
    for (const file of [...files, ...linked]) expect(existsSync(file), file).toBe(true);
  });

  it("is an address of the API", () => {
    const known = [...operations.values()].map(({ operation: { contract } }) => `${contract.method} ${contract.path}`);
    for (const [, address] of text.matchAll(/`((?:GET|POST|PUT|DELETE) \/[\w/{}-]+)`/g))
      expect(known).toContain(address);
  });
});
