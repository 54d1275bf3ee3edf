import { CommanderError, InvalidArgumentError, Option } from "commander";
import { isBlank } from "../../functions/operation/white-space.ts";
import about from "../../package.json" with { type: "json" };
import { commandWords, placeholders } from "./command-words.ts";
import type { ConvertOptions } from "./convert/convert-certificate.ts";
import type { DeadLetterOptions } from "./dead-letters/run-dead-letters.ts";
import type { ExampleOptions } from "./example/write-example.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ExitCode } from "./exit-codes.ts";
import { showHelp } from "./show-help.ts";
import { languageAsked, languages } from "./language.ts";
import { SpokenCommand } from "./spoken-command.ts";
import type { Terminal } from "./terminal.ts";

interface Json {
  readonly json?: true;
}

/**
 * Runs one command of the operator's command line.
 *
 * The code of a command is loaded when it is called, so that none waits for what another needs.
 */
export async function runIntyg(args: readonly string[], surroundings: Terminal): Promise<ExitCode> {
  let ended: ExitCode = exitCodes.done;
  const language = languageAsked(args) ?? surroundings.language;
  const terminal: Terminal = { ...surroundings, language };
  const say = (text: keyof typeof commandWords): string => commandWords[text][language];
  const value = (name: keyof typeof placeholders): string => placeholders[name][language];
  const asJson = () => new Option("--json", say("json"));
  const atOrigin = () => new Option(`--origin <${value("address")}>`, say("origin"));
  const wholeNumber = (text: string): number => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError(say("wholeNumber"));
    return Number(text);
  };
  // A variable of a script that was never set comes as an empty text, which would mean everything or nobody.
  const notBlank = (text: string): string => {
    if (isBlank(text)) throw new InvalidArgumentError(say("notBlank"));
    return text;
  };
  const end = async (work: Promise<ExitCode>): Promise<void> => {
    ended = await work;
  };

  const program = new SpokenCommand("npm run -s intyg --", language)
    .description(say("program"))
    .version(about.version, "--version", say("version"))
    .addOption(new Option(`--language <${value("language")}>`, say("language")).choices(languages))
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .helpCommand(false);

  program
    .command("help")
    .description(say("help"))
    .argument(`[${value("command")}...]`, say("helpNames"))
    .addOption(asJson())
    .action((names: readonly string[], options: Json) =>
      end(Promise.resolve(showHelp(program, names, options, terminal))),
    );

  program
    .command("status")
    .description(say("status"))
    .option("--unit <HSA-ID>", say("unit"), notBlank)
    .addOption(atOrigin())
    .addOption(asJson())
    .action((options: Json & { readonly unit?: string; readonly origin?: string }) =>
      end(import("./operator/show-status.ts").then(({ showStatus }) => showStatus(options, terminal))),
    );

  const deliveries = program.command("deliveries").helpCommand(false).description(say("deliveries"));
  deliveries
    .command("list")
    .description(say("list"))
    .addOption(new Option(`--recipient <${value("code")}>`, say("recipient")).argParser(notBlank))
    .addOption(new Option(`--limit <${value("number")}>`, say("limit")).default(100).argParser(wholeNumber))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((options: Json & { readonly recipient?: string; readonly limit: number; readonly origin?: string }) =>
      end(import("./operator/show-deliveries.ts").then(({ showDeliveries }) => showDeliveries(options, terminal))),
    );
  deliveries
    .command("show")
    .description(say("show"))
    .argument("<ID>", say("delivery"))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((id: string, options: Json & { readonly origin?: string }) =>
      end(import("./operator/show-deliveries.ts").then(({ showDelivery }) => showDelivery(id, options, terminal))),
    );
  deliveries
    .command("retry")
    .description(say("retry"))
    .argument("<ID>", say("delivery"))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((id: string, options: Json & { readonly origin?: string }) =>
      end(
        import("./operator/show-deliveries.ts").then(({ retryDeliveryNow }) => retryDeliveryNow(id, options, terminal)),
      ),
    );

  const systems = program.command("systems").helpCommand(false).description(say("systems"));
  systems
    .command("list")
    .description(say("listSystems"))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((options: Json & { readonly origin?: string }) =>
      end(import("./operator/show-systems.ts").then(({ showSystems }) => showSystems(options, terminal))),
    );
  systems
    .command("show")
    .description(say("showSystem"))
    .argument("<ID>", say("system"))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((id: string, options: Json & { readonly origin?: string }) =>
      end(import("./operator/show-systems.ts").then(({ showSystem }) => showSystem(id, options, terminal))),
    );
  systems
    .command("connect")
    .description(say("connectSystem"))
    .argument(`<${value("file")}>`, say("connectionFile"))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((path: string, options: Json & { readonly origin?: string }) =>
      end(import("./operator/show-systems.ts").then(({ connectSystemOf }) => connectSystemOf(path, options, terminal))),
    );
  systems
    .command("stop")
    .description(say("stopSystem"))
    .argument("<ID>", say("system"))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((id: string, options: Json & { readonly origin?: string }) =>
      end(import("./operator/show-systems.ts").then(({ stopSystemNow }) => stopSystemNow(id, options, terminal))),
    );

  const directory = program.command("directory").helpCommand(false).description(say("directory"));
  directory
    .command("export")
    .description(say("exportDirectory"))
    .addOption(new Option("--care-provider <HSA-ID>", say("careProvider")).argParser(notBlank))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((options: Json & { readonly careProvider?: string; readonly origin?: string }) =>
      end(import("./directory/export-directory.ts").then(({ exportDirectory }) => exportDirectory(options, terminal))),
    );
  directory
    .command("import")
    .description(say("importDirectory"))
    .argument(`<${value("file")}>`, say("directoryFile"))
    .option("--dry-run", say("dryRun"))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((path: string, options: Json & { readonly dryRun?: true; readonly origin?: string }) =>
      end(
        import("./directory/import-directory.ts").then(({ importDirectory }) =>
          importDirectory(path, options, terminal),
        ),
      ),
    );

  program
    .command("probing")
    .description(say("probing"))
    .addOption(new Option(`--hours <${value("number")}>`, say("hours")).default(3).argParser(wholeNumber))
    .addOption(new Option(`--until <${value("time")}>`, say("until")).argParser(notBlank))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((options: Json & { readonly origin?: string; readonly hours: number; readonly until?: string }) =>
      end(
        import("./operator/show-refused-callers.ts").then(({ showRefusedCallers }) =>
          showRefusedCallers(options, terminal),
        ),
      ),
    );

  const indexSecret = program.command("index-secret").helpCommand(false).description(say("indexSecret"));
  indexSecret
    .command("show")
    .description(say("showIndexSecret"))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((options: Json & { readonly origin?: string }) =>
      end(import("./operator/show-index-secret.ts").then(({ showIndexSecret }) => showIndexSecret(options, terminal))),
    );
  indexSecret
    .command("renew")
    .description(say("renewIndexSecret"))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((options: Json & { readonly origin?: string }) =>
      end(
        import("./operator/show-index-secret.ts").then(({ renewIndexSecretNow }) =>
          renewIndexSecretNow(options, terminal),
        ),
      ),
    );

  const deadLetters = program.command("dead-letters").helpCommand(false).description(say("deadLetters"));
  const ofQueue = () => new Option(`--queue <${value("name")}>`, say("queue")).argParser(notBlank);
  deadLetters
    .command("list")
    .description(say("listDeadLetters"))
    .addOption(ofQueue())
    .addOption(asJson())
    .action((options: DeadLetterOptions) =>
      end(
        import("./dead-letters/run-dead-letters.ts").then(({ listDeadLetters }) => listDeadLetters(options, terminal)),
      ),
    );
  deadLetters
    .command("redrive")
    .description(say("redrive"))
    .argument("[ID...]", say("redrivenLetters"))
    .addOption(ofQueue())
    .addOption(asJson())
    .action((ids: readonly string[], options: DeadLetterOptions) =>
      end(
        import("./dead-letters/run-dead-letters.ts").then(({ redriveDeadLetters }) =>
          redriveDeadLetters(ids, options, terminal),
        ),
      ),
    );
  deadLetters
    .command("drop")
    .description(say("drop"))
    .argument("<ID...>", say("droppedLetters"))
    .addOption(ofQueue())
    .addOption(asJson())
    .action((ids: readonly string[], options: DeadLetterOptions) =>
      end(
        import("./dead-letters/run-dead-letters.ts").then(({ dropDeadLetters }) =>
          dropDeadLetters(ids, options, terminal),
        ),
      ),
    );

  program
    .command("validate")
    .description(say("validate"))
    .argument(`<${value("fileOrFolder")}...>`, say("judgedFiles"))
    .option("--draft", say("draft"))
    .option("--progress", say("progress"))
    .addOption(asJson())
    .action((paths: readonly string[], options: Json & { readonly draft?: true; readonly progress?: true }) =>
      end(import("./validate/validate-files.ts").then(({ validateFiles }) => validateFiles(paths, options, terminal))),
    );

  program
    .command("convert")
    .description(say("convert"))
    .argument(`<${value("file")}>`, say("convertedFile"))
    .addOption(new Option(`--to <${value("form")}>`, say("to")).choices(["json", "xml", "pdf"]).makeOptionMandatory())
    .option("--logical-address <HSA-ID>", say("logicalAddress"), notBlank)
    .option(`--verify-at <${value("address")}>`, say("verifyAt"))
    .addOption(asJson())
    .action((path: string, options: ConvertOptions) =>
      end(
        import("./convert/convert-certificate.ts").then(({ convertCertificate }) =>
          convertCertificate(path, options, terminal),
        ),
      ),
    );

  program
    .command("example")
    .description(say("example"))
    .argument(`<${value("blank")}>`, say("exampleForm"))
    .option("--xml", say("xml"))
    .option("--logical-address <HSA-ID>", say("logicalAddress"), notBlank)
    .addOption(asJson())
    .action((form: string, options: ExampleOptions) =>
      end(import("./example/write-example.ts").then(({ writeExample }) => writeExample(form, options, terminal))),
    );

  program
    .command("types")
    .description(say("types"))
    .addOption(asJson())
    .action((options: Json) =>
      end(import("./types/list-types.ts").then(({ listTypes }) => listTypes(options, terminal))),
    );

  const codes = program.command("codes").helpCommand(false).description(say("codes"));
  codes
    .command("import")
    .description(say("import"))
    .argument(`<${value("file")}...>`, say("codeFiles"))
    .option(`--into <${value("folder")}>`, say("into"))
    .option(`--table <${value("name")}>`, say("table"))
    .option(`--named <${value("version")}>`, say("named"))
    .option("--dry-run", say("dryRun"))
    .option("--accept-loss", say("acceptLoss"))
    .addOption(asJson())
    .action(
      (
        paths: readonly string[],
        options: Json & {
          readonly into?: string;
          readonly table?: string;
          readonly named?: string;
          readonly dryRun?: true;
          readonly acceptLoss?: true;
        },
      ) =>
        end(
          import("./codes/import-code-files.ts").then(({ importCodeFiles }) =>
            importCodeFiles(paths, options, terminal),
          ),
        ),
    );

  program
    .command("trace")
    .description(say("trace"))
    .argument(`[${value("file")}]`, say("log"))
    .option(`--function <${value("name")}>`, say("function"))
    .option(`--maps <${value("folder")}>`, say("maps"))
    .addOption(asJson())
    .action((path: string | undefined, options: Json & { readonly function?: string; readonly maps?: string }) =>
      end(import("./trace/trace-stacks.ts").then(({ traceStacks }) => traceStacks(path ?? "-", options, terminal))),
    );

  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    // Commander throws for help that was asked for (code 0) as well as for what it cannot make sense of.
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.cannot;
  }
  return ended;
}
