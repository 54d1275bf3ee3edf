import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "../../lib/local/project-folder.ts";

/** The oldest Python that the generator runs on. */
const oldest = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";

const python = [process.env["PYTHON"], "python3", ...[14, 13, 12, 11].map((minor) => `python3.${String(minor)}`)].find(
  (name) => name !== undefined && spawnSync(name, ["-c", oldest], { stdio: "ignore" }).status === 0,
);

/** What is missing on this machine to run the generator; empty: nothing. */
export const missingForPython: readonly string[] = python === undefined ? ["Python 3.11 with venv"] : [];

/** The generator and all it needs, each in the version that the result was last looked at with. */
const packages = join(projectFolder, "test/clients/python-generator.txt");

/** An own Python with openapi-python-client, made in the folder. */
export class PythonGenerator {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns what it said where it could not be installed */
  install(): string {
    const made = said(python ?? "python3", ["-m", "venv", join(this.#folder, "venv")], this.#folder);
    if (made !== "") return made;
    return this.run("python", "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "-r", packages);
  }

  /** Runs a program of its packages. @returns all that it said, warnings included */
  run(program: string, ...programArguments: readonly string[]): string {
    return said(join(this.#folder, "venv/bin", program), programArguments, this.#folder);
  }
}

function said(program: string, programArguments: readonly string[], folder: string): string {
  const binaries = [join(folder, "venv/bin"), process.env["PATH"] ?? ""].join(":");
  const { stdout, stderr, status, error } = spawnSync(program, programArguments, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: binaries, NO_COLOR: "1" },
  });
  const words = `${stdout}${stderr}`.trim().slice(0, 4000);
  return words === "" && status !== 0 ? `${program} ended with ${String(status ?? error)}` : words;
}
