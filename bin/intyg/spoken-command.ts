import { Command, Help } from "commander";
import type { Argument, ErrorOptions, Option } from "commander";
import { commandWords } from "./command-words.ts";
import type { Language } from "./language.ts";
import { oneLine } from "./one-line.ts";

/** A command that explains itself and refuses in the reader's language, where commander knows English only. */
export class SpokenCommand extends Command {
  readonly #language: Language;

  constructor(name: string, language: Language) {
    super(name);
    this.#language = language;
    this.helpOption("-h, --help", commandWords.helpFlag[language]);
    this.showHelpAfterError(commandWords.afterError[language]);
  }

  override createCommand(name: string): SpokenCommand {
    return new SpokenCommand(name, this.#language);
  }

  override createHelp(): Help {
    return Object.assign(this.#language === "sv" ? new SwedishHelp() : new Help(), this.configureHelp());
  }

  override error(message: string, options: ErrorOptions = {}): never {
    const [, told = message, alike] = /^([^]*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/.exec(message) ?? [];
    const refusal = oneLine(told);
    const [sentence, hint] =
      this.#language === "sv" ? [inSwedish(refusal, options.code), "Menade du"] : [refusal, "Did you mean"];
    return super.error(alike === undefined ? sentence : `${sentence}\n(${hint} ${alike}?)`, options);
  }
}

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Användning:",
  "Arguments:": "Argument:",
  "Options:": "Flaggor:",
  "Commands:": "Kommandon:",
};

class SwedishHelp extends Help {
  override styleTitle(title: string): string {
    return titles[title] ?? title;
  }

  override commandUsage(command: Command): string {
    return swedishPlaceholders(super.commandUsage(command));
  }

  override subcommandTerm(command: Command): string {
    return swedishPlaceholders(super.subcommandTerm(command));
  }

  override optionDescription(option: Option): string {
    return swedishLimits(super.optionDescription(option));
  }

  override argumentDescription(argument: Argument): string {
    return swedishLimits(super.argumentDescription(argument));
  }
}

function swedishPlaceholders(usage: string): string {
  return usage.replace("[options]", "[flaggor]").replace("[command]", "[kommando]");
}

function swedishLimits(description: string): string {
  return description.replace("(choices: ", "(välj mellan ").replace("(default: ", "(annars ");
}

/** What commander tells of a refusal, by its code: where the names stand in its sentence, and our sentence of them. */
const refusals: Readonly<Record<string, readonly [shape: RegExp, sentence: (...names: readonly string[]) => string]>> =
  {
    "commander.unknownCommand": [/'(.*)'$/, (name) => `Kommandot ${name} finns inte.`],
    "commander.unknownOption": [/'(.*)'$/, (flag) => `Flaggan ${flag} finns inte.`],
    "commander.missingArgument": [/'(.*)'$/, (name) => `Argumentet ${name} saknas.`],
    "commander.optionMissingArgument": [/'(.*)'/, (flags) => `Flaggan ${flags} saknar sitt värde.`],
    "commander.missingMandatoryOptionValue": [/'(.*)'/, (flags) => `Flaggan ${flags} måste anges.`],
    "commander.excessArguments": [
      /Expected (\d+) arguments? but got (\d+)/,
      (expected, got) => `Kommandot tar ${expected} argument, inte ${got}.`,
    ],
    "commander.invalidArgument": [
      /'(.*?)' argument '(.*)' is invalid\. (.*)$/,
      (flags, value, why) =>
        `${flags} kan inte vara ”${value}”. ${why.replace("Allowed choices are ", "Välj mellan ")}`,
    ],
  };

/** The refusal in Swedish; as it came, where commander has no such sentence. */
function inSwedish(refusal: string, code = ""): string {
  const [shape, sentence] = refusals[code] ?? [];
  const names = shape?.exec(refusal);
  return sentence === undefined || names === null || names === undefined ? refusal : sentence(...names.slice(1));
}
