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

/** What the reader is to type, in order. Both languages say the same (test/unit/web/api-page). */
const commands = [...readFileSync("docs/quickstart.en.md", "utf8").matchAll(/^```sh\n(.*?)^```$/gms)].map(
  ([, block = ""]) => block,
);

it("The quickstart does what it says, as it is written", { timeout: 120_000 }, async () => {
  const script = [
    "set -euo pipefail",
    // A refusal is an answer to curl; here it ends the run, and says why.
    'curl() { command curl --fail-with-body "$@"; }',
    // The reader stands in the project's folder; here nothing is written there.
    `npm() { command npm --prefix "$PROJECT" "$@"; }`,
    ...commands,
    'echo; echo "certificate $ID"',
  ].join("\n");
  const { stdout } = await promisify(execFile)("bash", ["-c", script], {
    cwd: folder,
    env: { ...process.env, INTYG: origin, SECRET: systemSecrets["journal-system"], PROJECT: process.cwd() },
  });
  expect(stdout).toContain('"name":"Elin Sandberg"');
  expect(stdout).toContain('"signedAt"');
  expect(stdout).toContain('"recipient"');
  expect(readFileSync(join(folder, "registered.xml"), "utf8")).toMatch(/resultCode>OK</);
  expect(readFileSync(join(folder, "certificate.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  const id = /certificate ([\w-]+)$/m.exec(stdout)?.[1] ?? "none";
  await expect
    .poll(async () => (await fetch(`${origin}/recipients/forsakringskassan/received`)).text(), { timeout: 60_000 })
    .toContain(id);
});
