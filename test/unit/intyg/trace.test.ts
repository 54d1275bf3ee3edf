import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleFunctions } from "../../../lib/bundling/bundle-functions.ts";
import { intyg } from "./recorded-terminal.ts";

/** A function that logs what it threw as ours do. Line 5 throws the cause, line 9 the error. */
const source = `
import { failureFields } from ${JSON.stringify(resolve("functions/platform/failure-fields.ts"))};

function read(letter: string): string {
  throw new RangeError("about " + letter);
}

function send(letter: string): string {
  try { return read(letter); } catch (cause) { throw new Error("not sent: " + letter, { cause }); }
}

export const handler = async (): Promise<string> => {
  try { return send("191212121212"); } catch (error) { return JSON.stringify({ code: "call-failed", ...failureFields(error) }); }
};
`;

let root: string;
let maps: string;
let logged: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "intyg-trace-"));
  mkdirSync(join(root, "functions/brev/skicka"), { recursive: true });
  writeFileSync(join(root, "functions/brev/skicka/skicka-brev.lambda.ts"), source);
  const { folder } = (await bundleFunctions(root)).find("brev", "skicka-brev");
  maps = join(root, "dist/source-maps");
  const script = `require(${JSON.stringify(join(folder, "index.js"))}).handler().then((line) => process.stdout.write(line))`;
  logged = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stdout;
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const trace = (input: string, args: readonly string[] = [], language: "sv" | "en" = "en") =>
  intyg(["trace", "--maps", maps, ...args], { input: async () => Buffer.from(input), language });
const file = "functions/brev/skicka/skicka-brev.lambda.ts";
const withOperation = (operation: string) => JSON.stringify({ ...JSON.parse(logged), operation });

describe("trace", () => {
  it("leads what a function logged to the lines that threw, its causes too", async () => {
    expect(logged).toContain("index.js:");
    const { code, out, err } = await trace(withOperation("skickaBrev"));
    expect((await trace(withOperation("skicka-brev"))).code).toBe(0);
    expect([code, err]).toEqual([0, ""]);
    const [heading, ...frames] = out.trimEnd().split("\n");
    expect(heading).toBe("brev-skicka-brev  call-failed  skickaBrev  Error < RangeError");
    const [error, cause] = frames.join("\n").split("\ncaused by\n");
    expect(error).toMatch(new RegExp(`^ {4}at .*${file}:9:\\d+`));
    expect(error).toContain(`${file}:13:`);
    expect(cause).toMatch(new RegExp(`^ {4}at .*${file}:5:\\d+`));
    expect(out).not.toContain("index.js");
    expect(out).not.toContain("1212");
  });

  it.each(["brev-skicka-brev", "intyg-brev-skicka-brev-fkassa", "/aws/lambda/intyg-brev-skicka-brev"])(
    "takes the function's name where the line names no operation: %s",
    async (name) => {
      const { code, out } = await trace(`2026-11-22T11:00:00Z\tinfo ${logged}`, ["--function", name]);
      expect(code).toBe(0);
      expect(out).toContain(`${file}:9:`);
    },
  );

  it("takes a bare stack, what Lambda writes of a function that broke off, and a file", async () => {
    const { stack } = JSON.parse(logged) as { stack: string };
    const bare = stack.split("\n").map((line) => line.replace("(index", "(/var/task/index"));
    const args = ["--function", "brev-skicka-brev"];
    expect((await trace(["Something else", ...bare].join("\n"), args)).out).toContain(`${file}:9:`);
    const line = JSON.stringify({ errorType: "RangeError", errorMessage: "x", stack: ["RangeError: 1212", ...bare] });
    const broken = await trace(line, args);
    expect(broken.out).toMatch(new RegExp(`^brev-skicka-brev {2}RangeError\n {4}at .*${file}:9:`));
    expect(broken.out).not.toContain("1212");
    writeFileSync(join(root, "log"), line);
    expect((await trace("", [...args, join(root, "log")])).out).toBe(broken.out);
  });

  it("gives the same as JSON", async () => {
    const { out } = await trace(`${withOperation("skickaBrev")}\n${withOperation("skickaBrev")}\n`, ["--json"]);
    const { traces } = JSON.parse(out);
    expect(traces).toHaveLength(2);
    expect(traces[1]).toMatchObject({ bundle: "brev-skicka-brev", about: expect.arrayContaining(["call-failed"]) });
    expect(traces[1].frames[0]).toContain(`${file}:9:`);
  });

  it("asks for the function where nothing says which it was, and lists those there are", async () => {
    const unnamed = await trace(logged, [], "sv");
    expect([unnamed.code, unnamed.err]).toEqual([2, expect.stringContaining("ange --function NAMN")]);
    expect(await trace(withOperation("otherOperation"))).toMatchObject({ code: 2 });
    const unknown = await trace(logged, ["--function", "brev-oppna"]);
    expect([unknown.code, unknown.out]).toEqual([2, ""]);
    expect(unknown.err).toMatch(/no function "brev-oppna"[^]*brev-skicka-brev/);
  });

  it("says where there are no maps, no stack, no such place, or no such file", async () => {
    const without = await intyg(["trace", "--maps", join(root, "nowhere")], { input: async () => Buffer.from(logged) });
    expect([without.code, without.err]).toEqual([2, expect.stringContaining("npx cdk synth")]);
    expect(await trace("no stack here")).toMatchObject({ code: 1, err: "There is no stack in the text.\n" });
    const beyond = await trace("at f (index.js:9999:1)", ["--function", "brev-skicka-brev"]);
    expect([beyond.code, beyond.out]).toEqual([1, expect.stringContaining("index.js:9999:1")]);
    expect(await trace("", [join(root, "nowhere")])).toMatchObject({ code: 2, out: "" });
  });
});
