import type { Command } from "commander";
import { exitCodes } from "./exit-codes.ts";
import type { ExitCode } from "./exit-codes.ts";
import { oneLine } from "./one-line.ts";
import type { Terminal } from "./terminal.ts";
import { outJson } from "./terminal.ts";

/** Explains the program or the command of these names. */
export function showHelp(
  program: Command,
  names: readonly string[],
  options: { readonly json?: true },
  terminal: Terminal,
): ExitCode {
  let found: Command = program;
  for (const name of names) {
    const below = found.commands.find((command) => command.name() === name);
    if (below === undefined) {
      terminal.err(`There is no command "${oneLine(names.join(" "))}"; "help" lists them.\n`);
      return exitCodes.cannot;
    }
    found = below;
  }
  if (options.json === true) outJson(terminal, { commands: described(found, names) });
  else terminal.out(found.helpInformation());
  return exitCodes.done;
}

interface Description {
  readonly command: string;
  readonly does: string;
  readonly arguments: readonly string[];
  readonly options: readonly string[];
}

/** Every command that can be called, at or below this one. */
function described(command: Command, path: readonly string[]): readonly Description[] {
  if (command.commands.length > 0)
    return command.commands.flatMap((below) => described(below, [...path, below.name()]));
  const { registeredArguments, options } = command;
  return [
    {
      command: path.join(" "),
      does: command.description(),
      arguments: registeredArguments.map((argument) => argument.name()),
      options: options.map((option) => option.flags),
    },
  ];
}
