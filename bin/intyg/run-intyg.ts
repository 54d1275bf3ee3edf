import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import about from "../../package.json" with { type: "json" };
import type { ConvertOptions } from "./convert/convert-certificate.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ExitCode } from "./exit-codes.ts";
import { showHelp } from "./show-help.ts";
import type { Language } from "./language.ts";
import type { Terminal } from "./terminal.ts";

interface Json {
  readonly json?: true;
}

const asJson = () => new Option("--json", "data as JSON");
const atOrigin = () =>
  new Option(
    "--origin <address>",
    "address of the exchange (or INTYG_ORIGIN); without it the one that runs on this machine",
  );

/**
 * Runs one command of the operator's command line.
 *
 * The code of a command is loaded when it is called, so that none waits for what another needs.
 */
export async function runIntyg(args: readonly string[], surroundings: Terminal): Promise<ExitCode> {
  let ended: ExitCode = exitCodes.done;
  const terminal: Terminal = {
    ...surroundings,
    get language() {
      const { language } = program.opts<{ readonly language?: Language }>();
      return language ?? surroundings.language;
    },
  };
  const end = async (work: Promise<ExitCode>): Promise<void> => {
    ended = await work;
  };

  const program = new Command("npm run -s intyg --")
    .description("The operator's command line of Intygstjänster.")
    .version(about.version, "--version", "the version of this checkout")
    .addOption(
      new Option("--language <language>", "of output and messages; without it that of the terminal's locale").choices([
        "sv",
        "en",
      ]),
    )
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .helpCommand(false)
    .showHelpAfterError('("help" lists the commands)');

  program
    .command("help")
    .description("explain the commands, or one of them")
    .argument("[command...]", 'for example "deliveries retry"')
    .addOption(asJson())
    .action((names: readonly string[], options: Json) =>
      end(Promise.resolve(showHelp(program, names, options, terminal))),
    );

  program
    .command("status")
    .description("what waits or has stopped, and why")
    .option("--unit <HSA-ID>", "also the newest certificates of this unit, and where they are on their way")
    .addOption(atOrigin())
    .addOption(asJson())
    .action((options: Json & { readonly unit?: string; readonly origin?: string }) =>
      end(import("./operator/show-status.ts").then(({ showStatus }) => showStatus(options, terminal))),
    );

  const deliveries = program
    .command("deliveries")
    .helpCommand(false)
    .description("deliveries to recipients that have not arrived");
  deliveries
    .command("list")
    .description("what waits or has stopped, by recipient; what is due next comes first")
    .addOption(new Option("--recipient <code>", "only to this recipient"))
    .addOption(new Option("--limit <number>", "at most so many to a recipient").default(100).argParser(wholeNumber))
    .addOption(atOrigin())
    .addOption(asJson())
    .action((options: Json & { readonly recipient?: string; readonly limit: number; readonly origin?: string }) =>
      end(import("./operator/show-deliveries.ts").then(({ showDeliveries }) => showDeliveries(options, terminal))),
    );
  deliveries
    .command("show")
    .description("one delivery")
    .argument("<ID>", "id of the delivery, as in the list")
    .addOption(atOrigin())
    .addOption(asJson())
    .action((id: string, options: Json & { readonly origin?: string }) =>
      end(import("./operator/show-deliveries.ts").then(({ showDelivery }) => showDelivery(id, options, terminal))),
    );
  deliveries
    .command("retry")
    .description("let a waiting or stopped delivery be tried now")
    .argument("<ID>", "id of the delivery, as in the list")
    .addOption(atOrigin())
    .addOption(asJson())
    .action((id: string, options: Json & { readonly origin?: string }) =>
      end(
        import("./operator/show-deliveries.ts").then(({ retryDeliveryNow }) => retryDeliveryNow(id, options, terminal)),
      ),
    );

  program
    .command("validate")
    .description("judge certificates as registration does, a line for each: path, verdict, rule, words")
    .argument(
      "<FILE|DIR...>",
      "RegisterCertificate or intyg, either within a SOAP envelope or not; of a folder every *.xml in it, however " +
        "deep; - is standard input",
    )
    .option("--draft", "by the rules for our own drafts as well")
    .option("--progress", "say how far it has come, also where standard error is no terminal")
    .addOption(asJson())
    .action((paths: readonly string[], options: Json & { readonly draft?: true; readonly progress?: true }) =>
      end(import("./validate/validate-files.ts").then(({ validateFiles }) => validateFiles(paths, options, terminal))),
    );

  program
    .command("convert")
    .description("a certificate in another form")
    .argument("<FILE>", "national XML, or JSON as this command makes it; - is standard input")
    .addOption(
      new Option("--to <form>", "json: the document of the API; xml: a SOAP request to register it; pdf: the print")
        .choices(["json", "xml", "pdf"])
        .makeOptionMandatory(),
    )
    .option(
      "--logical-address <HSA-ID>",
      "in a SOAP request, to whom it goes; without it the care unit that issued the certificate",
    )
    .option(
      "--verify-at <address>",
      "in a print, where the certificate is verified; without it at the exchange of INTYG_ORIGIN or on this machine",
    )
    .addOption(asJson())
    .action((path: string, options: ConvertOptions) =>
      end(
        import("./convert/convert-certificate.ts").then(({ convertCertificate }) =>
          convertCertificate(path, options, terminal),
        ),
      ),
    );

  program
    .command("types")
    .description("the certificate types: versions, recipients, abilities")
    .addOption(asJson())
    .action((options: Json) =>
      end(import("./types/list-types.ts").then(({ listTypes }) => listTypes(options, terminal))),
    );

  const codes = program.command("codes").helpCommand(false).description("code lists");
  codes
    .command("import")
    .description("put official code lists in force, from the files as they are published")
    .argument("<FILE...>", "recognised by content; one that is wrong anywhere refuses them all")
    .option("--into <folder>", "keep the lists in a folder, to try the files")
    .option(
      "--table <name>",
      "put the lists in force in a stage at AWS: the name of its Directory table; without it the exchange that " +
        "runs here",
    )
    .option("--named <version>", "name of the new versions; without it the day and the files' digest")
    .option("--dry-run", "report only")
    .option("--accept-loss", "accept that more than every tenth code of a list disappears")
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
    .description("lead the stacks that functions have logged to the sources")
    .argument("[FILE]", "lines of a log, or a bare stack; without it, or as -, standard input", "-")
    .option("--function <name>", "which function it was, where the lines name no operation")
    .option("--maps <folder>", "the source maps; without it those that this checkout's functions were bundled with")
    .addOption(asJson())
    .action((path: string, options: Json & { readonly function?: string; readonly maps?: string }) =>
      end(import("./trace/trace-stacks.ts").then(({ traceStacks }) => traceStacks(path, options, terminal))),
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

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(text);
}
