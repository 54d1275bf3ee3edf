import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { Bundle } from "../../lib/bundling/bundle-functions.ts";
import { libraryFile } from "../../lib/bundling/xml-library.ts";
import type { Row } from "./row.ts";

/** The least number of starts of each that docs/budgets.md asks for. */
const rounds = 25;
/** Where the machine is so busy that the rounds would take longer, the least of fewer is told. */
const longestMilliseconds = 160_000;

interface Starting {
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly most?: number;
}

/** Milliseconds until the process has ended, and of processor time, which a busy machine lengthens less. */
interface Taken {
  readonly milliseconds: number;
  readonly processor: number;
}

interface Started {
  readonly rounds: number;
  /** The least of each, by path; of the empty handler under "". */
  readonly least: ReadonlyMap<string, Taken>;
}

/** Process starts that load a bundle and its handler, beside those of an empty handler. */
export async function measureColdStart(bundles: readonly Bundle[], signal: AbortSignal): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "intyg-cold-start-"));
  try {
    const empty = join(folder, "empty.js");
    writeFileSync(empty, "exports.handler = async () => ({ statusCode: 200 });\n");
    const environment = dummyEnvironment();
    const api = bundles.filter(({ answersCalls, readsXml }) => answersCalls && !readsXml);
    const xml = bundles.filter(({ readsXml }) => readsXml);
    const issuer = bundles.filter(({ name }) => name === "identity-issuer");
    const plain = await startAll(empty, [...api, ...xml, ...issuer], { environment, signal });
    const few = [...extremes(api, plain), ...extremes(xml, plain)];
    const cache = join(folder, "cache");
    mkdirSync(cache);
    const withCache = { ...environment, NODE_COMPILE_CACHE: cache };
    await startAll(empty, few, { environment: withCache, signal, most: 1 });
    const cached = await startAll(empty, few, { environment: withCache, signal });
    return [
      ...coldRows({ kind: "API function", bundles: api, timesFloor: 2 }, plain),
      ...coldRows({ kind: "with XML library loaded", bundles: xml, timesFloor: 3.5 }, plain),
      ...coldRows({ kind: "token issuer", bundles: issuer, timesFloor: 5.5 }, plain),
      ...few.map((bundle) => coldRow("cold start, compile cache", bundle.name, bundle, cached)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Functions of a kind, whose budget is a multiple of what an empty handler takes. */
interface Kind {
  readonly kind: string;
  readonly bundles: readonly Bundle[];
  readonly timesFloor: number;
}

/** Each function against its budget, the slowest first. */
function coldRows({ kind, bundles, timesFloor }: Kind, started: Started): readonly Row[] {
  return slowestFirst(bundles, started).map((bundle) => ({
    ...coldRow("cold start", `${kind} ${bundle.name}`, bundle, started),
    budget: { timesFloor },
  }));
}

function coldRow(topic: string, what: string, bundle: Bundle, started: Started): Row {
  const taken = leastOf(started, bundle.folder);
  const empty = leastOf(started, "");
  const note = `least of ${String(started.rounds)} starts; processor time ÷ empty handler's ${(taken.processor / empty.processor).toFixed(2)}`;
  return { topic, what, measured: taken.milliseconds, unit: "ms", floor: empty.milliseconds, note };
}

function slowestFirst(bundles: readonly Bundle[], started: Started): readonly Bundle[] {
  return bundles.toSorted(
    (one, other) => leastOf(started, other.folder).milliseconds - leastOf(started, one.folder).milliseconds,
  );
}

function extremes(bundles: readonly Bundle[], started: Started): readonly Bundle[] {
  const sorted = slowestFirst(bundles, started);
  return [sorted[0], sorted[sorted.length >> 1]].filter((bundle) => bundle !== undefined);
}

function leastOf({ least }: Started, path: string): Taken {
  return least.get(path) ?? { milliseconds: Infinity, processor: Infinity };
}

/** Round by round, so that what else the machine does hits all alike. */
async function startAll(
  empty: string,
  bundles: readonly Bundle[],
  { environment, signal, most = rounds }: Starting,
): Promise<Started> {
  const least = new Map<string, Taken>();
  const until = performance.now() + longestMilliseconds;
  let done = 0;
  while (done < most && (done === 0 || performance.now() < until)) {
    note(least, "", start(empty, environment));
    for (const bundle of bundles) {
      // Between two starts there is time to notice that the command is to end.
      await turn();
      signal.throwIfAborted();
      note(least, bundle.folder, startBundle(bundle, environment));
    }
    done += 1;
  }
  return { rounds: done, least };
}

function note(least: Map<string, Taken>, path: string, taken: Taken): void {
  const before = least.get(path) ?? taken;
  least.set(path, {
    milliseconds: Math.min(before.milliseconds, taken.milliseconds),
    processor: Math.min(before.processor, taken.processor),
  });
}

/** With the XML library where the function has it: it is loaded at the first call and waited for all the same. */
function startBundle({ folder, readsXml }: Bundle, environment: Readonly<Record<string, string>>): Taken {
  return start(join(folder, "index.js"), environment, readsXml ? join(folder, libraryFile) : undefined);
}

function start(file: string, environment: Readonly<Record<string, string>>, library?: string): Taken {
  const loaded = library === undefined ? "" : `await import(${JSON.stringify(library)});`;
  const script = `void (async () => {
    require(${JSON.stringify(file)}).handler.call;
    ${loaded}
    const { user, system } = process.cpuUsage();
    process.stdout.write(String((user + system) / 1000), () => process.exit());
  })()`;
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script], {
    env: environment,
    encoding: "utf8",
  });
  const milliseconds = performance.now() - from;
  if (status !== 0) throw new Error(`${file} does not start: ${stderr.slice(-300)}`);
  return { milliseconds, processor: Number(stdout) };
}

/** What the stacks give the functions, with values of the right form. Nothing outside is called. */
export function dummyEnvironment(): Readonly<Record<string, string>> {
  return {
    AWS_REGION: "eu-north-1",
    AWS_ACCESS_KEY_ID: "none",
    AWS_SECRET_ACCESS_KEY: "none",
    AWS_SESSION_TOKEN: "none",
    TABLE_CERTIFICATES: "certificates",
    TABLE_KEYS: "keys",
    TABLE_AUDIT: "audit",
    TABLE_DIRECTORY: "directory",
    TABLE_OUTBOX: "outbox",
    KMS_KEY_ID: "key",
    // Nobody answers there, and nobody waits for it: what a function begins to read at its start, its first call ends.
    AWS_ENDPOINT_URL: "http://127.0.0.1:9",
    TOKEN_ISSUER: "http://127.0.0.1:9/auth",
    SERVICE: "bench",
    JOB: "bench",
    TOPIC_ARN: "arn:aws:sns:eu-north-1:000000000000:certificate-events.fifo",
    ISSUER: "http://127.0.0.1:9",
    SIGNING_KEYS: "signing-key",
    TOKEN_KEYS_PARAMETER: "token-keys",
    REFUSALS_KEY: "refusals-key",
    REFUSAL_LIMITS: "{}",
    SECRETS_KEY: "secrets-key",
    IDENTITY_PROVIDERS: "identity-providers",
    SIGNING_SERVICE_URL: "http://127.0.0.1:9",
    SIGNING_ROOTS_PARAMETER: "signing-roots",
    SIGNING_SERVICE_CLIENT: "signing-service-client",
    DELIVERIES_CLIENT: "deliveries-client",
    LOGICAL_ADDRESS: "SE1",
    PERSON_REGISTER_URL: "http://127.0.0.1:9",
    PERSON_REGISTER_VERSION: "5.0",
    PERSON_REGISTER_ADDRESS: "SE1",
    PERSON_REGISTER_CLIENT: "person-register-client",
    STAFF_DIRECTORY_CREDENTIALS_URL: "http://127.0.0.1:9",
    STAFF_DIRECTORY_MEMBERS_URL: "http://127.0.0.1:9",
    STAFF_DIRECTORY_ADDRESS: "SE1",
    STAFF_DIRECTORY_CLIENT: "staff-directory-client",
    STAFF_DIRECTORY_FRESH_MINUTES: "5",
    STAFF_DIRECTORY_STALE_MINUTES: "720",
    SYSTEM_ADDRESS: "http://127.0.0.1:9",
    EMAIL_SENDER: "nobody@intygstjanster.example",
    EMAIL_CONFIGURATION: "emails",
    WEBCERT_ADDRESS: "http://127.0.0.1:9",
    VERIFICATION_ADDRESS: "http://127.0.0.1:9",
    LANES: "8",
    WAKE_FUNCTION_ARN: "arn:aws:lambda:eu-north-1:000000000000:function:wake",
    DEAD_LETTER_QUEUES: "http://127.0.0.1:9/queue",
    SCHEDULER_GROUP: "group",
    SCHEDULER_ROLE_ARN: "arn:aws:iam::000000000000:role/scheduler",
    TIME_SCALE: "1",
    FACTS_BUCKET: "facts",
    REPORTS_BUCKET: "reports",
    ATHENA_WORKGROUP: "workgroup",
    ATHENA_DATABASE: "database",
  };
}
