import type { Command } from "commander";
import { exitCodes } from "./exit-codes.ts";
import type { ExitCode } from "./exit-codes.ts";
import { oneLine } from "./one-line.ts";
import type { Terminal } from "./terminal.ts";
import { outJson } from "./terminal.ts";

const noSuchCommand = {
  sv: (name: string) => `Kommandot "${name}" finns inte; "help" visar dem som finns.\n`,
  en: (name: string) => `There is no command "${name}"; "help" lists them.\n`,
} as const;

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
      terminal.err(noSuchCommand[terminal.language](oneLine(names.join(" "))));
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
