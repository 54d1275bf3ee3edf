import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const source = path.resolve(process.cwd(), "../shared/judges/dss");

function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** What is missing on this machine to ask the EU's DSS; empty: nothing. */
export const missingForDss: readonly string[] = [
  ...(existsSync(source) ? [] : ["../shared"]),
  ...(has("java", "-version") ? [] : ["Java"]),
  ...(has("mvn", "-version") ? [] : ["Maven"]),
];

export const missingForXmlsec: readonly string[] = has("xmlsec1", "--version") ? [] : ["xmlsec1"];

/** A title that says what is missing where its tests are skipped for it. */
export function unlessMissing(title: string, missing: readonly string[]): string {
  return missing.length === 0 ? title : `${title} (skipped: missing ${missing.join(", ")})`;
}

/** What DSS says of a file: its indication, sub-indication, the level of the signature and the signer. */
export interface DssVerdict {
  readonly indication: string;
  readonly subIndication: string;
  readonly level: string;
  readonly signer: string;
}

/**
 * Asks DSS about signed files, in their order. Built once per version of the judge, in the machine's temporary folder.
 */
export async function askDss(trustedPem: string, files: readonly string[]): Promise<readonly DssVerdict[]> {
  const folder = await builtDss();
  const classPath = `${path.join(folder, "target/classes")}:${(await readFile(path.join(folder, "target/cp"), "utf8")).trim()}`;
  const output = await run(
    "java",
    ["-XX:TieredStopAtLevel=1", "-cp", classPath, "Judge", "--trust", trustedPem, ...files],
    { maxBuffer: 10_000_000 },
  )
    .then(({ stdout }) => stdout)
    // Exit code 1 says that not all passed; the lines say which.
    .catch((error: unknown) => (error as { readonly stdout?: string }).stdout ?? "");
  const verdicts = new Map(
    output
      .trim()
      .split("\n")
      .map((line) => {
        const [file = "", indication = "", subIndication = "", level = "", signer = ""] = line.split("\t");
        return [file, { indication, subIndication, level, signer }] as const;
      }),
  );
  return files.map(
    (file) => verdicts.get(file) ?? { indication: "NO_ANSWER", subIndication: "", level: "", signer: "" },
  );
}

async function builtDss(): Promise<string> {
  const version = createHash("sha256")
    .update(readFileSync(path.join(source, "pom.xml")))
    .update(readFileSync(path.join(source, "src/main/java/Judge.java")))
    .digest("hex");
  const folder = path.join(tmpdir(), `judge-dss-${version.slice(0, 16)}`);
  if (!existsSync(path.join(folder, "target/cp"))) {
    await mkdir(folder, { recursive: true });
    await cp(source, folder, { recursive: true });
    await run("mvn", [
      "-q",
      "-B",
      "-f",
      path.join(folder, "pom.xml"),
      "compile",
      "dependency:build-classpath",
      "-Dmdep.outputFile=target/cp",
    ]);
  }
  return folder;
}

/** What xmlsec1 says of a signed file; `at` is the time the certificates are judged at. */
export async function askXmlsec(trustedPem: string, file: string, at: Date): Promise<"OK" | "refused"> {
  const pad = (part: number): string => String(part).padStart(2, "0");
  const day = `${String(at.getFullYear())}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  const time = `${day} ${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
  return run("xmlsec1", [
    "--verify",
    "--trusted-pem",
    trustedPem,
    "--verification-time",
    time,
    "--id-attr:Id",
    "SignedProperties",
    file,
  ])
    .then(() => "OK" as const)
    .catch(() => "refused" as const);
}
