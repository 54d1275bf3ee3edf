import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const version = "1.28.2";
const jar = path.join(
  homedir(),
  `.m2/repository/org/verapdf/apps/greenfield-apps/${version}/greenfield-apps-${version}.jar`,
);

function has(program: string, argument: string): boolean {
  return spawnSync(program, [argument], { stdio: "ignore" }).status === 0;
}

/** What is missing on this machine to ask veraPDF; empty: nothing. */
export const missingForVeraPdf: readonly string[] = [
  ...(has("java", "-version") ? [] : ["Java"]),
  ...(existsSync(jar) || has("mvn", "-version") ? [] : ["Maven"]),
];

/** The files that veraPDF does not pass, with what it says of them. "3a": PDF/A-3a; "ua1": PDF/UA-1. */
export async function refusedByVeraPdf(flavour: "3a" | "ua1", files: readonly string[]): Promise<readonly string[]> {
  if (!existsSync(jar))
    await run("mvn", [
      "-q",
      "-B",
      "dependency:get",
      `-Dartifact=org.verapdf.apps:greenfield-apps:${version}`,
      "-Dtransitive=false",
    ]);
  const options = [
    "-XX:TieredStopAtLevel=1",
    "-cp",
    jar,
    "org.verapdf.apps.GreenfieldCliWrapper",
    "--flavour",
    flavour,
    "--format",
    "text",
    "-v",
  ];
  const output = await run("java", [...options, ...files], { maxBuffer: 50_000_000 })
    .then(({ stdout }) => stdout)
    // Its exit code says that not all passed; the lines say which.
    .catch((error: unknown) => (error instanceof Error && "stdout" in error ? String(error.stdout) : ""));
  const lines = output.split("\n");
  const passed = new Set(lines.filter((line) => line.startsWith("PASS ")).map((line) => line.split(" ")[1]));
  return files
    .filter((file) => !passed.has(file))
    .map((file) => [path.basename(file), ...lines.filter((line) => !line.startsWith("PASS "))].join("\n"));
}
