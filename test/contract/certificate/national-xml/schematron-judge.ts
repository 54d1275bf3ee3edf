import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const shared = resolve(process.cwd(), "../shared");
const has = (program: string): boolean => spawnSync(program, ["-version"], { stdio: "ignore" }).status === 0;

/** What is missing to ask the judge; empty: nothing. */
export const missing: readonly string[] = [
  ...(existsSync(join(shared, "judges/schematron")) ? [] : ["../shared"]),
  ...(has("java") ? [] : ["Java"]),
  ...(has("mvn") ? [] : ["Maven"]),
];

/** A title that says aloud what is missing where its tests are skipped. */
export function titled(title: string): string {
  return missing.length === 0 ? title : `${title} (skipped: missing ${missing.join(", ")})`;
}

export interface Judged {
  readonly verdict: "pass" | "fail" | "error";
  readonly messages: string;
}

/** The published national rules on Saxon, built in a temporary copy. */
export class SchematronJudge {
  readonly folder = mkdtempSync(join(tmpdir(), "schematron-judge-"));

  constructor() {
    cpSync(join(shared, "judges/schematron"), this.folder, { recursive: true });
    const built = spawnSync(
      "mvn",
      ["-q", "-B", "compile", "dependency:build-classpath", "-Dmdep.outputFile=target/cp"],
      { cwd: this.folder, encoding: "utf8" },
    );
    if (built.status !== 0) throw new Error(`the judge cannot be built: ${built.stdout}${built.stderr}`);
  }

  /** The verdict on each document, in order. Two processes share the work. */
  async judge(documents: readonly { readonly schematron: string; readonly xml: string }[]): Promise<readonly Judged[]> {
    const middle = Math.ceil(documents.length / 2);
    const halves = await Promise.all([
      this.#run(documents.slice(0, middle), 0),
      this.#run(documents.slice(middle), middle),
    ]);
    return halves.flat();
  }

  async #run(
    documents: readonly { readonly schematron: string; readonly xml: string }[],
    from: number,
  ): Promise<readonly Judged[]> {
    const lines = documents.map(({ schematron, xml }, at) => {
      const file = join(this.folder, `${from + at}.xml`);
      writeFileSync(file, onlyWhatRulesSee(xml));
      return `${schematron}\t${file}\n`;
    });
    const classPath = `${join(this.folder, "target/classes")}:${readFileSync(join(this.folder, "target/cp"), "utf8").trim()}`;
    const judging = spawn(
      "java",
      ["-XX:+UseSerialGC", "-cp", classPath, "Judge", join(shared, "contracts/schematron")],
      { stdio: ["pipe", "pipe", "inherit"] },
    );
    let output = "";
    judging.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    judging.stdin.end(lines.join(""));
    await new Promise<void>((done) => judging.on("close", () => done()));
    return output
      .trimEnd()
      .split("\n")
      .map((line) => {
        const [, verdict = "error", messages = ""] = line.split("\t");
        return { verdict: verdict === "pass" || verdict === "fail" ? verdict : "error", messages };
      });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

// The rules look at answers and the person id only; each visits every node, so the rest costs most of the time.
function onlyWhatRulesSee(xml: string): string {
  return xml.replace(/<skapadAv>.*<\/skapadAv>|<typ>.*?<\/typ>|<t:displayName>[^<]*<\/t:displayName>/gs, "");
}
