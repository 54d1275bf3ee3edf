import { existsSync, globSync, mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { delimiter, join, relative } from "node:path";
import { startGuarded } from "./guarded-process.ts";
import { localFolder, programFolder, projectFolder } from "./project-folder.ts";

/** Something that is built from the checkout's files and served as it is. */
export interface PageBuild {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  /** Patterns of the files it is built from. */
  readonly sources: readonly string[];
  /** The builder's own file; where a checkout has none, there is nothing of this kind to build. */
  readonly needs: string;
  /** A file that is there once it was built. */
  readonly result: string;
}

const grace = 1000;

/** The web applications and the documentation. */
export const pageBuilds: readonly PageBuild[] = [
  {
    name: "web",
    needs: "web/vite.config.ts",
    command: "vite",
    arguments: ["build", "--config", "web/vite.config.ts", "--logLevel", "warn"],
    sources: ["web/**/*", "functions/**/contracts/**/*.ts", "functions/certificate/types/**/*.ts", "package-lock.json"],
    result: "dist/web/index.html",
  },
  {
    name: "docs",
    needs: "bin/build-docs.ts",
    command: process.execPath,
    arguments: ["bin/build-docs.ts"],
    sources: ["docs/**/*", "bin/build-docs.ts", "functions/**/contracts/**/*.ts", "functions/**/problems.ts"],
    result: "dist/docs/index.html",
  },
];

/**
 * Builds what is older than its sources.
 *
 * @throws {PageBuildError}
 */
export async function buildPages(signal: AbortSignal, builds: readonly PageBuild[] = pageBuilds): Promise<void> {
  const outdated = builds.filter((build) => existsSync(join(projectFolder, build.needs)) && !isUpToDate(build));
  await Promise.all(outdated.map((build) => run(build, signal)));
}

/** Whether no source is younger than what was built from it. */
export function isUpToDate(build: PageBuild, folder: string = projectFolder, stamps: string = localFolder): boolean {
  const stamp = stampOf(build, stamps);
  if (!existsSync(stamp) || !existsSync(join(folder, build.result))) return false;
  const builtAt = statSync(stamp).mtimeMs;
  // Folders too: theirs changes when a file is taken away.
  return build.sources.every((pattern) => globSync(pattern, { cwd: folder }).every((file) => statSync(join(folder, file)).mtimeMs < builtAt));
}

function stampOf(build: PageBuild, stamps: string): string {
  return join(stamps, `${build.name}-built.txt`);
}

async function run(build: PageBuild, signal: AbortSignal): Promise<void> {
  const startedAt = new Date();
  const log = join(localFolder, "logs", `build-${build.name}.log`);
  mkdirSync(join(localFolder, "logs"), { recursive: true });
  writeFileSync(log, "");
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const child = startGuarded({
    command: build.command,
    arguments: build.arguments,
    environment: { ...Object.fromEntries(inherited), NO_COLOR: "1", PATH: [programFolder, process.env["PATH"] ?? ""].join(delimiter) },
    log,
    grace,
    signal,
  });
  const code = await child.ended;
  signal.throwIfAborted();
  if (code !== 0) throw new PageBuildError(build.name, (await readFile(log, "utf8")).trim(), log);
  const stamp = stampOf(build, localFolder);
  writeFileSync(stamp, "");
  // What was changed while it was being built is younger than the stamp.
  utimesSync(stamp, startedAt, startedAt);
}

/** The pages could not be built; the message says why and where to read on. */
export class PageBuildError extends Error {
  override name = "PageBuildError";
  constructor(name: string, said: string, log: string) {
    const lines = said.split("\n").filter((line) => line.trim() !== "");
    // The first of these that says more than that there is an error.
    const cause = lines.find((line) => /^\w*Error: ./.test(line)) ?? lines.find((line) => /error.*[^:]$/i.test(line)) ?? lines.at(-1) ?? "it said nothing";
    super(`The build of ${name} failed: ${cause.trim()} (log: ${relative(process.cwd(), log)}).`);
  }
}
