import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startedExchange, tokenFor } from "../../started-exchange.ts";

const given = resolve(process.cwd(), "../shared/cases/reported");
const isThere = existsSync(given);
/** Those that are walked over HTTP and end with HOLDS. What is of files is in test/contract, of folders in test/e2e. */
const cases = [
  "01-hsa-id-as-written",
  "03-long-text-then-500",
  "05-check-digit-at-registration",
  "13-same-key-many-times",
  "14-two-users-send",
  "15-accept-language-q",
  "18-item-over-400-kb",
];
const callers = ["doctor", "nurse", "care-admin", "citizen", "operator", "journal-system"];

describe.skipIf(!isThere)(isThere ? "the reported cases" : "the reported cases (skipped: ../shared is missing)", () => {
  const folder = mkdtempSync(join(tmpdir(), "reported-"));
  let tokens = "";

  beforeAll(async () => {
    cpSync(given, folder, { recursive: true });
    const lib = join(folder, "lib");
    renameSync(join(lib, "x.mjs"), join(lib, "given.mjs"));
    const driver = pathToFileURL(resolve("test/integration/reported/driver.ts")).href;
    writeFileSync(
      join(lib, "x.mjs"),
      `export { day, envelope, lisjp, provider, unit } from "./given.mjs";\n` +
        `export { api, fk7804, signed, soap } from "${driver}";\n`,
    );
    const all = await Promise.all(callers.map(async (who) => [who, await tokenFor(who)] as const));
    tokens = JSON.stringify(Object.fromEntries(all));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(cases)("%s holds", { timeout: 120_000 }, async (name) => {
    const said = await run(name);
    expect(said).toMatch(/^HOLDS$/m);
    expect(said).not.toMatch(/^WRONG/m);
  });

  it("07-cr-nel-emoji-signed is read back the same, and its signature holds", async () => {
    expect(await run("07-cr-nel-emoji-signed", folder)).toBe("read back the same: true | verification: valid\n");
  });

  async function run(name: string, ...rest: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, name, "run.mjs"), ...rest], {
      env: { ...process.env, INTYG: startedExchange().origin, TOKENS: tokens },
    }).catch((error: unknown) => ({ stdout: saidUntil(error) }));
    return stdout;
  }
});

function saidUntil(error: unknown): string {
  return error instanceof Error && "stdout" in error && "stderr" in error
    ? `${String(error.stdout)}${String(error.stderr)}`
    : String(error);
}
