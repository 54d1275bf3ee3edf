/**
 * What a command of package.json says of itself. Runs on Node 20 without packages, and before anything is installed:
 * who only asks is not made to wait.
 */
import { parseArgs } from "node:util";

/**
 * Tells how a command is used, where that is asked for and where it was given what it does not know.
 *
 * @param {string} usage what to type and what it does, as `npm start` and a sentence
 * @param {{ options?: Record<string, { type: "string" | "boolean" }>, allowPositionals?: boolean }} known what the
 *   command takes
 * @param {readonly string[]} given what was typed after its name
 * @returns {number | undefined} the exit code, 0 or 2; undefined where the command is to go on
 */
export function tellUsage(usage, { options = {}, allowPositionals = false }, given = process.argv.slice(2)) {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals,
    });
    if (values.help !== true) return undefined;
    process.stdout.write(`${usage}\n`);
    return 0;
  } catch (error) {
    // The first sentence names what is unknown; those after it are about how a program parses.
    const [what] = String(error.message).split(/\. (?=To |If )|, use /);
    process.stderr.write(`${what}.\n${usage}\n`);
    return 2;
  }
}
