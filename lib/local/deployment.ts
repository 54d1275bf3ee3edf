import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { account, awsEnvironment, region } from "./emulator.ts";
import { startGuarded } from "./guarded-process.ts";
import { projectFolder } from "./project-folder.ts";
import type { RunFolder } from "./run-folder.ts";

/** What the stacks tell about themselves, by stack and name of the output. */
export type StackOutputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The CDK app and the context it is given. */
export interface Application {
  /** The app's file, from the checkout. */
  readonly file: string;
  readonly context: Readonly<Record<string, string>>;
}

interface CdkCall {
  readonly run: RunFolder;
  readonly signal?: AbortSignal | undefined;
}

const cdkArguments = ["--no-notices", "--no-version-reporting", "--no-color", "--ci"];
const graceMilliseconds = 1000;

/**
 * Turns the app into templates and function bundles, without the emulator: this takes longest, so it runs while the
 * emulator starts.
 *
 * @returns the folder of the cloud assembly
 */
export async function synthesize(application: Application, call: CdkCall): Promise<string> {
  const assembly = join(call.run.path, "cdk.out");
  await mkdir(assembly, { recursive: true });
  const context = { ...(await contextOfProject()), ...withoutBuiltInRules, ...application.context };
  const environment = {
    CDK_OUTDIR: assembly,
    CDK_CONTEXT_JSON: JSON.stringify(context),
    CDK_DEFAULT_ACCOUNT: account,
    CDK_DEFAULT_REGION: region,
  };
  const file = join(projectFolder, application.file);
  await runStep({ name: "synth", command: process.execPath, arguments: [file], environment }, call);
  return assembly;
}

/**
 * The CDK's own rules judge the templates for 4 s of processor time and change nothing in them; `npm test` has them
 * judged (the suites synth-local and synth-prod), so a start need not wait for that.
 */
const withoutBuiltInRules = { "@aws-cdk/core:validateAgainstDefaultRules": false };

/** The feature flags and settings of cdk.json, which only the CDK's own command would pass on by itself. */
async function contextOfProject(): Promise<object> {
  const file = join(projectFolder, "cdk.json");
  if (!existsSync(file)) return {};
  const settings: unknown = JSON.parse(await readFile(file, "utf8"));
  const context = typeof settings === "object" && settings !== null && "context" in settings ? settings.context : {};
  return typeof context === "object" && context !== null ? context : {};
}

/** Prepares the emulated account for deployments, as is done once for an account at AWS. */
export async function bootstrap(endpoint: string, call: CdkCall): Promise<void> {
  // In an empty folder, so that the command does not read cdk.json and start the app.
  const folder = join(call.run.path, "bootstrap");
  await mkdir(folder, { recursive: true });
  await runStep(cdkStep("bootstrap", [`aws://${account}/${region}`], endpoint), { ...call, folder });
}

/** Deploys every stack of a cloud assembly and returns the stacks' outputs. */
export async function deploy(assembly: string, endpoint: string, call: CdkCall): Promise<StackOutputs> {
  const outputs = join(call.run.path, "outputs.json");
  const options = [
    "--all",
    ...["--app", assembly],
    ...["--require-approval", "never"],
    ...["--outputs-file", outputs],
    ...["--concurrency", "4"],
    ...["--progress", "events"],
  ];
  await runStep(cdkStep("deploy", options, endpoint), call);
  return existsSync(outputs) ? parseOutputs(JSON.parse(await readFile(outputs, "utf8"))) : {};
}

/** The value of an output, in whichever stack it is. */
export function findOutput(outputs: StackOutputs, name: string): string | undefined {
  return Object.values(outputs)
    .map((stack) => stack[name])
    .find((value) => value !== undefined);
}

function parseOutputs(file: unknown): StackOutputs {
  if (typeof file !== "object" || file === null) return {};
  return Object.fromEntries(
    Object.entries(file).map(([stack, values]: [string, unknown]) => [
      stack,
      Object.fromEntries(
        Object.entries(typeof values === "object" && values !== null ? values : {}).filter(
          (entry): entry is [string, string] => typeof entry[1] === "string",
        ),
      ),
    ]),
  );
}

/** A command that is part of a deployment. */
interface Step {
  /** Names its log. */
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

function cdkStep(name: "bootstrap" | "deploy", options: readonly string[], endpoint: string): Step {
  const environment = awsEnvironment(endpoint);
  return { name, command: "cdk", arguments: [name, ...options, ...cdkArguments], environment };
}

async function runStep(step: Step, { run, signal, folder }: CdkCall & { readonly folder?: string }): Promise<void> {
  const { name, command } = step;
  const log = join(run.logs, `${name}.log`);
  const child = startGuarded({
    command,
    arguments: step.arguments,
    environment: { ...awsEnvironment("http://127.0.0.1:1"), ...step.environment },
    log,
    grace: graceMilliseconds,
    ...(folder === undefined ? {} : { folder }),
    ...(signal === undefined ? {} : { signal }),
  });
  const code = await child.ended;
  signal?.throwIfAborted();
  if (code !== 0) throw new DeploymentError(name, explainFailure(await readFile(log, "utf8")), log);
}

/**
 * The cause in the words of the command that failed: the resource that CloudFormation refused, else the rule that a
 * template breaks, else the error that was thrown, else the last line.
 */
export function explainFailure(output: string): string {
  const lines = output.replaceAll(/\u001B\[[0-9;]*m/g, "").split("\n");
  const said = lines.map((line) => line.trim()).filter((line) => line !== "");
  const refused = said.find((line) => /\| (CREATE|UPDATE)_FAILED +\|/.test(line));
  const thrownAt = said.findIndex((line) => /^(\w*(Error|Exception)\b.*:|❌|‣)/u.test(line));
  // A line that ends in a colon announces the cause, which is the next.
  const thrown =
    thrownAt === -1
      ? undefined
      : said.slice(thrownAt, thrownAt + (said[thrownAt]?.endsWith(":") === true ? 2 : 1)).join(" ");
  const validated = output.includes("«ValidationFailed»")
    ? said.findIndex((line) => /^(ERROR|WARNING) /.test(line))
    : -1;
  // What a rule of the templates has against them stands in two lines: the rule, and the resource.
  const broken = validated === -1 ? undefined : said.slice(validated, validated + 2).join(" ");
  return (refused ?? broken ?? thrown ?? said.at(-1) ?? "it said nothing").replaceAll(/\s+/g, " ").slice(0, 400);
}

/** A step of the deployment failed; the message is one sentence with the cause and where to read on. */
class DeploymentError extends Error {
  override name = "DeploymentError";
  constructor(step: string, cause: string, log: string) {
    super(`The deployment to the emulator failed (${step}): ${cause} (log: ${relative(process.cwd(), log)}).`);
  }
}
