import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { startedExchange } from "../started-exchange.ts";

const { origin, systemSecrets } = startedExchange();
const folder = mkdtempSync(join(tmpdir(), "quickstart-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A block of the page: commands, or the answer that it shows to the ones before. Both languages have the same. */
const blocks = [...readFileSync("docs/quickstart.en.md", "utf8").matchAll(/^```(sh|json|xml)\n(.*?)^```$/gms)].map(
  ([, kind = "", text = ""]) => ({ kind, text }),
);
const commands = blocks.filter(({ kind }) => kind === "sh");

/** What is another each time, by its form: ids, times and days. */
const varying = [
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/,
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
  /^\d{4}-\d\d-\d\d$/,
];

/** A JSON answer with what is another each time told by its form only. */
function steady(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => {
    // What others have begun on the same exchange.
    if (["drafts", "questions", "passed", "near"].includes(key)) return "varies as a count";
    const form = typeof value === "string" ? varying.findIndex((one) => one.test(value)) : -1;
    return form < 0 ? value : `varies as ${String(varying[form])}`;
  });
}

it("The quickstart does what it says, and is answered what it shows", { timeout: 120_000 }, async () => {
  const script = [
    "set -euo pipefail",
    // A refusal is an answer to curl; here it ends the run, and says why.
    'curl() { command curl --fail-with-body "$@"; }',
    // The reader stands in the project's folder; here nothing is written there.
    `npm() { command npm --prefix "$PROJECT" "$@"; }`,
    ...commands.flatMap(({ text }) => [text, "echo; echo ---end of block---"]),
    'echo; echo "certificate $ID"',
  ].join("\n");
  const { stdout } = await promisify(execFile)("bash", ["-c", script], {
    cwd: folder,
    env: { ...process.env, INTYG: origin, SECRET: systemSecrets["journal-system"], PROJECT: process.cwd() },
  });
  const answers = stdout.split("---end of block---\n");
  for (const [at, { kind, text }] of blocks.entries()) {
    if (kind === "sh") continue;
    const answer = answers[blocks.slice(0, at).filter((block) => block.kind === "sh").length - 1] ?? "";
    if (kind === "xml") expect(answer.replaceAll(/(?<=<\/?)\w+:/g, "")).toContain(text.trim());
    else expect(steady(JSON.parse(answer))).toEqual(steady(JSON.parse(text)));
  }
  expect(readFileSync(join(folder, "certificate.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  const id = /certificate ([\w-]+)$/m.exec(stdout)?.[1] ?? "none";
  await expect
    .poll(async () => (await fetch(`${origin}/recipients/forsakringskassan/received`)).text(), { timeout: 60_000 })
    .toContain(id);
});
