import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../../lib/local/project-folder.ts";

const { scripts } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
/** The commands that install what is missing before they begin. */
const launchers = Object.entries(scripts).filter(([name, command]) => command.endsWith(".mjs") && name !== "intyg");

const run = (command: string, given: string) => {
  const [, file = ""] = command.split(" ");
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, given], {
    cwd: projectFolder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

describe.each(launchers)("npm run %s", (_name, command) => {
  it("says how it is used before anything is installed", () => {
    const { status, stdout, stderr } = run(command, "--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: .*npm /);
    expect(stdout).not.toContain("[1/");
  });

  it("names an option that it does not have", () => {
    const { status, stdout, stderr } = run(command, "--unknown");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Unknown option '--unknown'\.\nUsage: /);
  });
});
