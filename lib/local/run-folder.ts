import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { localFolder } from "./project-folder.ts";

/** The state of one run; removed at its end, since nothing is kept between runs (docs/emulator.md row 13a). */
export interface RunFolder {
  readonly path: string;
  /** Where the logs are, which outlive the run so that a failure can be looked into. */
  readonly logs: string;
  remove(): void;
}

const prefix = "run-";
const ownerFile = "process-id";
const keptLogFolders = 8;

/** Makes a folder for this run, and removes those whose process is gone without having removed them itself. */
export function makeRunFolder(parent: string = localFolder): RunFolder {
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent);
  const path = mkdtempSync(join(parent, prefix));
  writeFileSync(join(path, ownerFile), String(process.pid));
  for (const folder of ["tmp", "s3", "state"]) mkdirSync(join(path, folder));
  // Functions are unpacked below; without this Node would take their files for ES modules, as the checkout's
  // package.json says.
  writeFileSync(join(path, "package.json"), JSON.stringify({ type: "commonjs" }));
  const logs = makeLogFolder(join(parent, "logs"));
  return {
    path,
    logs,
    remove: () => {
      // The emulator's workers may be writing their last; a retry a little later finds them gone.
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function makeLogFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  const earlier = readdirSync(parent)
    .filter((name) => name.startsWith(prefix))
    .sort();
  for (const name of earlier.slice(0, -keptLogFolders)) rmSync(join(parent, name), { recursive: true, force: true });
  const startedAt = new Date().toISOString().replaceAll(/[:.]/g, "-");
  return mkdtempSync(join(parent, `${prefix}${startedAt}-`));
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    if (!name.startsWith(prefix) || isInUse(folder)) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}

function isInUse(folder: string): boolean {
  const owner = join(folder, ownerFile);
  // Without the file the folder is being made at this moment by somebody else, or was never finished; leave it.
  if (!existsSync(owner)) return true;
  try {
    process.kill(Number(readFileSync(owner, "utf8")), 0);
    return true;
  } catch {
    return false;
  }
}
