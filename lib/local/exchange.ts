import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { apis } from "../apis.ts";
import { apiIdOutput } from "../stacks/api-id-output.ts";
import { buildPages } from "./build-pages.ts";
import { demoPeople, demoSystems } from "./demo-people.ts";
import { bootstrap, deploy, findOutput, synthesize } from "./deployment.ts";
import type { Application, StackOutputs } from "./deployment.ts";
import { startEdge } from "./edge/start-edge.ts";
import type { LocalEdge } from "./edge/start-edge.ts";
import { region, startEmulator } from "./emulator.ts";
import { useForeignEmulator } from "./foreign-emulator.ts";
import { loadIssuerKeys } from "./issuer/signing-keys.ts";
import { issuerPath, makeTokenIssuer } from "./issuer/token-issuer.ts";
import type { TokenIssuer } from "./issuer/token-issuer.ts";
import { startNeighbours } from "./external-systems.ts";
import { localFolder } from "./project-folder.ts";
import { silence } from "./progress.ts";
import { publishTokenKeys } from "./publish-token-keys.ts";
import type { Progress } from "./progress.ts";
import { makeRunFolder } from "./run-folder.ts";
import type { RunFolder } from "./run-folder.ts";
import type { Seeding } from "./seeding.ts";
import { signInPerson, signInSystem } from "./sign-in.ts";

export interface ExchangeOptions {
  /** The edge's port; without it any free one. */
  readonly port?: number;
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
  let systemSecrets: Readonly<Record<string, string>> = {};
  const run = makeRunFolder();
  closers.push(run.remove);
  const clientSubjectKey = randomBytes(32).toString("base64url");

  const { edge, issuer, tokenFor } = await step("edge and token issuer", async () => {
    const opened = await startEdge({ port: options.port ?? 0, clientSubjectKey });
    closers.push(opened.stop);
    const keys = await loadIssuerKeys(join(localFolder, "keys"));
    const made = makeTokenIssuer({ origin: opened.origin, keys, today: new Date().toISOString().slice(0, 10) });
    opened.backends.issuer = made.handle;
    systemSecrets = Object.fromEntries(demoSystems.map(({ key }) => [key, made.clientSecretOf(key)]));
    return { edge: opened, issuer: made, tokenFor: rememberingTokens((key) => signIn(opened, made, key)) };
  });
  const neighbours = await step("recipients and signing service", async () => {
    const started = await startNeighbours({ origin: edge.origin, tokenFor });
    closers.push(started.stop);
    for (const [name, port] of started.recipientPorts) edge.backends.recipientPorts.set(name, port);
    return started;
  });
  signal.throwIfAborted();

  const application: Application = {
    file: options.app ?? productApp,
    context: {
      stage: "local",
      issuer: `${edge.origin}${issuerPath}`,
      systemAddress: edge.origin,
      verificationAddress: `${edge.origin}/verify`,
      clientSubjectKey,
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
      await publishTokenKeys(started.endpoint, issuer.publishedKeys);
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
    const context = { endpoint: emulator.endpoint, region, outputs, origin: edge.origin, tokenFor };
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

function signIn(edge: LocalEdge, issuer: TokenIssuer, key: string): Promise<string> {
  const isSystem = demoSystems.some((system) => system.key === key);
  if (isSystem) return signInSystem(edge.origin, key, issuer.clientSecretOf(key));
  const people = demoPeople(new Date().toISOString().slice(0, 10)).map((person) => person.key);
  if (people.includes(key)) return signInPerson(edge.origin, key);
  const known = [...people, ...demoSystems.map((system) => system.key)].join(", ");
  throw new Error(`Nobody in the demo is called ${key}; there are ${known}`);
}

const tokenReuseMilliseconds = 30 * 60 * 1000;

/** One flow for each actor in half an hour; a token lives for an hour. */
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
