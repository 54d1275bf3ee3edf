import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
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

/** Where the builds lie, and their addresses. */
export const siteFolders = {
  web: { folder: join(projectFolder, "dist/web"), at: "" },
  docs: { folder: join(projectFolder, "dist/docs"), at: "/docs" },
} as const;

const grace = 1000;

/** The web applications and the documentation. */
const pageBuilds: readonly PageBuild[] = [
  {
    name: "web",
    needs: "web/vite.config.ts",
    command: "vite",
    arguments: ["build", "--config", "web/vite.config.ts", "--logLevel", "warn"],
    // Of functions/ a page may use anything that a contract or a type is made of.
    sources: ["web/**/*", "functions/**/*.ts", "package-lock.json", "lib/local/build-pages.ts"],
    result: "dist/web/index.html",
  },
  {
    name: "docs",
    needs: "bin/make-docs.ts",
    command: process.execPath,
    arguments: ["bin/make-docs.ts"],
    sources: [
      "docs/openapi/openapi.json",
      "bin/make-docs.ts",
      "docs/quickstart.*.md",
      "docs/versions.*.md",
      "docs/glossary.md",
      "docs/types/*.md",
      "web/api-page/*.ts",
      "web/api-search/*.ts",
      "functions/*/problems.ts",
      "functions/operation/problem.ts",
      "functions/operation/field-faults.ts",
      "functions/certificate/types/findings/finding-words.ts",
    ],
    result: "dist/docs/index.html",
  },
];

/**
 * Builds what was not built from the sources as they are.
 *
 * @throws {PageBuildError}
 */
export async function buildPages(signal: AbortSignal, builds: readonly PageBuild[] = pageBuilds): Promise<void> {
  const outdated = builds.filter((build) => existsSync(join(projectFolder, build.needs)) && !isUpToDate(build));
  await Promise.all(outdated.map((build) => run(build, signal)));
}

/** Whether the last build was made from exactly these sources, whenever they were written. */
export function isUpToDate(build: PageBuild, folder: string = projectFolder, stamps: string = localFolder): boolean {
  const stamp = stampOf(build, stamps);
  return (
    existsSync(stamp) &&
    existsSync(join(folder, build.result)) &&
    readFileSync(stamp, "utf8") === hashOfSources(build, folder)
  );
}

/** Changes with the name and content of any source, and with nothing else. */
export function hashOfSources(build: PageBuild, folder: string = projectFolder): string {
  const hash = createHash("sha256");
  for (const file of globSync([...build.sources], { cwd: folder }).toSorted()) {
    const path = join(folder, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function stampOf(build: PageBuild, stamps: string): string {
  return join(stamps, `${build.name}-built.txt`);
}

async function run(build: PageBuild, signal: AbortSignal): Promise<void> {
  // What is changed while it is being built makes the next start build again.
  const builtFrom = hashOfSources(build);
  const log = join(localFolder, "logs", `build-${build.name}.log`);
  mkdirSync(join(localFolder, "logs"), { recursive: true });
  writeFileSync(log, "");
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const child = startGuarded({
    command: build.command,
    arguments: build.arguments,
    environment: {
      ...Object.fromEntries(inherited),
      NO_COLOR: "1",
      // Pages are what is published, whoever builds them: in a test's own environment they would be made for
      // development, and the next start would serve them.
      NODE_ENV: "production",
      PATH: [programFolder, process.env["PATH"] ?? ""].join(delimiter),
    },
    log,
    grace,
    signal,
  });
  const code = await child.ended;
  signal.throwIfAborted();
  if (code !== 0) throw new PageBuildError(build.name, (await readFile(log, "utf8")).trim(), log);
  writeFileSync(stampOf(build, localFolder), builtFrom);
}

/** The pages could not be built; the message says why and where to read on. */
class PageBuildError extends Error {
  override name = "PageBuildError";
  constructor(name: string, said: string, log: string) {
    const lines = said.split("\n").filter((line) => line.trim() !== "");
    // The first of these that says more than that there is an error.
    const cause =
      lines.find((line) => /^\w*Error: ./.test(line)) ??
      lines.find((line) => /error.*[^:]$/i.test(line)) ??
      lines.at(-1) ??
      "it said nothing";
    super(`The build of ${name} failed: ${cause.trim()} (log: ${relative(process.cwd(), log)}).`);
  }
}
