import { createHmac, randomBytes } from "node:crypto";
import { join } from "node:path";
import { apis } from "../apis.ts";
import { apiIdOutput } from "../stacks/api-id-output.ts";
import { buildPages } from "./build-pages.ts";
import { demoSystems } from "./demo-people.ts";
import { bootstrap, deploy, findOutput, synthesize } from "./deployment.ts";
import type { Application, StackOutputs } from "./deployment.ts";
import type { JournalOrigin } from "../site/security-headers.ts";
import { startEdge } from "./edge/start-edge.ts";
import { region, startEmulator } from "./emulator.ts";
import { useForeignEmulator } from "./foreign-emulator.ts";
import { startNeighbours } from "./external-systems.ts";
import { silence } from "./progress.ts";
import { writeParameters } from "./write-parameters.ts";
import type { Progress } from "./progress.ts";
import { makeRunFolder } from "./run-folder.ts";
import type { RunFolder } from "./run-folder.ts";
import type { Seeding } from "./seeding.ts";
import { signInPerson, signInSystem } from "./sign-in.ts";

export interface ExchangeOptions {
  /** The edge's port; without it any free one. */
  readonly port?: number;
  /** The journal systems that show Webcert in a frame; none without it. */
  readonly framedBy?: readonly JournalOrigin[];
  readonly progress?: Progress;
  /** What the delivery schedule's times are multiplied with; without it the stage's own. */
  readonly timeScale?: number;
  /** Ends everything that was started, also in the middle of a step; the start then fails with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The CDK app, from the checkout. */
  readonly app?: string;
  /** Endpoint of an emulator that runs already, such as LocalStack; without it MiniStack is started. */
  readonly foreignEmulator?: string;
  readonly seedings?: readonly Seeding[];
}

/** The whole exchange, running on this machine. */
export interface LocalExchange extends AsyncDisposable {
  /** The one address. */
  readonly origin: string;
  /** Signs a demo person or system in (keys of lib/local/demo-people.ts) and returns the access token. */
  tokenFor(actorKey: string): Promise<string>;
  /** Where AWS clients go. */
  readonly emulatorEndpoint: string;
  /** The emulator's own port, for its pages. */
  readonly emulatorPort: number;
  readonly region: string;
  readonly outputs: StackOutputs;
  readonly systemSecrets: Readonly<Record<string, string>>;
  /** Of the signing service; `PUT /admin/fault` makes it go wrong. */
  readonly signingServiceOrigin: string;
  /** Where the logs of this run are. */
  readonly logs: string;
  /** Resolves when the emulator has ended without being asked. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

/** The app of the stacks that are deployed everywhere. */
const productApp = "bin/intygstjanster.ts";

/**
 * Starts everything the exchange consists of and returns once it answers.
 *
 * The edge opens first, since its address is in every token and a busy port is to be found at once; the templates are
 * made and the pages built while the emulator starts, because those two take longest.
 *
 * @throws where a part does not start; what had been started is ended by then
 */
export async function startExchange(options: ExchangeOptions = {}): Promise<LocalExchange> {
  const closers: (() => Promise<void> | void)[] = [];
  const ending = new AbortController();
  const signal = options.signal === undefined ? ending.signal : AbortSignal.any([options.signal, ending.signal]);
  const stop = async (): Promise<void> => {
    ending.abort(new Error("The exchange is being stopped"));
    // In the order of starting, backwards; each is called once, also where stopping is asked for twice.
    for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close();
  };
  try {
    return await startParts(options, signal, closers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  options: ExchangeOptions,
  signal: AbortSignal,
  closers: (() => Promise<void> | void)[],
  stop: () => Promise<void>,
): Promise<LocalExchange> {
  const { step } = options.progress ?? silence;
  const run = makeRunFolder();
  closers.push(run.remove);
  const clientSubjectKey = randomKey();
  const systemSecretsKey = randomKey();
  const systemSecrets = Object.fromEntries(demoSystems.map(({ key }) => [key, secretOf(systemSecretsKey, key)]));

  const edge = await step("edge", async () => {
    const { port = 0, framedBy = [] } = options;
    const opened = await startEdge({ port, clientSubjectKey, framedBy });
    closers.push(opened.stop);
    return opened;
  });
  const issuer = `${edge.origin}/auth`;
  const tokenFor = rememberingTokens((key) => signIn(edge.origin, systemSecrets, key));
  const neighbours = await step("recipients, identity providers and signing service", async () => {
    const started = await startNeighbours({ origin: edge.origin, issuer, tokenFor });
    closers.push(started.stop);
    for (const [name, port] of started.recipientPorts) edge.backends.recipientPorts.set(name, port);
    return started;
  });
  signal.throwIfAborted();

  const application: Application = {
    file: options.app ?? productApp,
    context: {
      stage: "local",
      issuer,
      systemAddress: edge.origin,
      verificationAddress: `${edge.origin}/verify`,
      ...neighbours.context,
      ...(options.timeScale === undefined ? {} : { timeScale: String(options.timeScale) }),
    },
  };
  const [emulator, assembly] = await allOrFirstFailure([
    step("emulator started", async () => {
      const started =
        options.foreignEmulator === undefined
          ? await startEmulator(run, signal)
          : await useForeignEmulator(options.foreignEmulator);
      closers.push(started.stop);
      await writeParameters(started.endpoint, {
        signingRoots: neighbours.signingRoots,
        clientSubjectKey,
        systemSecretsKey,
        ours: neighbours.ours,
      });
      await bootstrap(started.endpoint, { run, signal });
      return started;
    }),
    step("stacks and functions built", () => synthesize(application, { run, signal })),
    step("web built", () => buildPages(signal)),
  ]);
  const outputs = await step("deployed", () => deploy(assembly, emulator.endpoint, { run, signal }));
  for (const { name } of apis) {
    const apiId = findOutput(outputs, apiIdOutput(name));
    if (apiId !== undefined) edge.backends.apiIds.set(name, apiId);
  }
  edge.backends.emulatorPort = emulator.port;

  await step("demo data", async () => {
    const { identityProviders, doorOrigin } = neighbours;
    const { endpoint } = emulator;
    const context = { endpoint, region, outputs, origin: edge.origin, doorOrigin, identityProviders, tokenFor };
    for (const seed of options.seedings ?? []) await seed(context);
  });
  signal.throwIfAborted();

  return {
    origin: edge.origin,
    tokenFor,
    emulatorEndpoint: emulator.endpoint,
    emulatorPort: emulator.port,
    region,
    outputs,
    systemSecrets,
    signingServiceOrigin: neighbours.signingServiceOrigin,
    logs: run.logs,
    broken: brokenBy(emulator.ended, signal, run),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Waits for all before it fails, so that nothing is still being started while what was started is ended. */
async function allOrFirstFailure<const Found extends readonly unknown[]>(work: {
  readonly [At in keyof Found]: Promise<Found[At]>;
}): Promise<Found> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

async function brokenBy(ended: Promise<unknown>, signal: AbortSignal, run: RunFolder): Promise<string> {
  await ended;
  if (signal.aborted) return new Promise(() => undefined);
  return `The emulator ended unexpectedly; start again (log: ${join(run.logs, "emulator.log")}).`;
}

function randomKey(): string {
  return randomBytes(32).toString("base64url");
}

/** A system's secret, as the issuer of the stage makes it (functions/identity/issuer/needs.ts). */
function secretOf(systemSecretsKey: string, systemKey: string): string {
  return createHmac("sha256", systemSecretsKey).update(systemKey).digest("base64url");
}

function signIn(origin: string, systemSecrets: Readonly<Record<string, string>>, key: string): Promise<string> {
  const secret = systemSecrets[key];
  return secret === undefined ? signInPerson(origin, key) : signInSystem(origin, key, secret);
}

/** Half of an access token's life. */
const tokenReuseMilliseconds = 5 * 60 * 1000;

/** One flow for each actor in that time. */
function rememberingTokens(fetchToken: (key: string) => Promise<string>): (key: string) => Promise<string> {
  const remembered = new Map<string, { readonly token: Promise<string>; readonly at: number }>();
  return async (key) => {
    const earlier = remembered.get(key);
    if (earlier !== undefined && Date.now() - earlier.at < tokenReuseMilliseconds) return earlier.token;
    const token = fetchToken(key);
    remembered.set(key, { token, at: Date.now() });
    token.catch(() => remembered.delete(key));
    return token;
  };
}
