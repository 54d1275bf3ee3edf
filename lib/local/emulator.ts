import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findFreePort, loopback } from "./free-ports.ts";
import { startGuarded } from "./guarded-process.ts";
import type { GuardedProcess } from "./guarded-process.ts";
import { startHttpsMarkingProxy } from "./https-marking-proxy.ts";
import { localFolder, programFolder } from "./project-folder.ts";
import type { RunFolder } from "./run-folder.ts";

/** A running emulator of AWS. */
export interface Emulator {
  /** Where AWS clients go, the deployed functions among them; goes through the proxy of docs/emulator.md row 6. */
  readonly endpoint: string;
  /** The emulator itself: the HTTP APIs' data plane and its own pages, such as the sent e-mails. */
  readonly port: number;
  /** Resolves when the emulator ends, whoever ended it. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

export const region = "eu-north-1";
export const account = "000000000000";

const graceMilliseconds = 1000;
const readyWithinMilliseconds = 30_000;

/** Starts the emulator with access control on, its state inside the run's folder. */
export async function startEmulator(run: RunFolder, signal?: AbortSignal): Promise<Emulator> {
  const port = await findFreePort();
  const proxy = await startHttpsMarkingProxy(port);
  const log = join(run.logs, "emulator.log");
  const emulator = startGuarded({
    command: join(localFolder, "emulator/bin/python"),
    arguments: ["-m", "ministack"],
    environment: {
      ...awsEnvironment(proxy.origin),
      AUTH: "true",
      BIND_HOST: loopback,
      // Its broker for devices (MQTT) would listen on every address of the machine; nothing here speaks to it.
      IOT_MTLS_ENABLED: "0",
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: region,
      MINISTACK_ACCOUNT_ID: account,
      S3_DATA_DIR: join(run.path, "s3"),
      STATE_DIR: join(run.path, "state"),
      TMPDIR: join(run.path, "tmp"),
      // It would otherwise look for leftovers of its own in the developer's Docker.
      DOCKER_HOST: "unix:///nonexistent/docker.sock",
      // No traceback or message may wait in a buffer when the process is ended.
      PYTHONUNBUFFERED: "1",
    },
    log,
    grace: graceMilliseconds,
    ...(signal === undefined ? {} : { signal }),
  });
  const stop = async (): Promise<void> => {
    await Promise.all([emulator.stop(), proxy.stop()]);
  };
  try {
    await untilReady(port, emulator, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint: proxy.origin, port, ended: emulator.ended, stop };
}

/**
 * The variables that lead an AWS client to the emulator. Nothing else of AWS is passed on, so that neither a function
 * nor the deployment can reach a real account by way of the developer's own settings.
 */
export function awsEnvironment(endpoint: string): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && /^(HOME|LANG|LC_ALL|TZ|USER|LOGNAME|SHELL|TERM|CI)$/.test(entry[0]),
  );
  return {
    ...Object.fromEntries(own),
    // Functions run on the first node that is found: the project's 24, not the machine's (docs/emulator.md).
    PATH: [programFolder, process.env["PATH"] ?? ""].join(delimiter),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
  };
}

async function untilReady(port: number, emulator: GuardedProcess, log: string): Promise<void> {
  const deadline = Date.now() + readyWithinMilliseconds;
  let endedWith: number | undefined;
  void emulator.ended.then((code) => {
    endedWith = code;
  });
  while (!(await answers(port))) {
    if (endedWith !== undefined) {
      throw new EmulatorError(
        `The emulator ended at once with code ${String(endedWith)}: ${await lastLine(log)} (log: ${log}).`,
      );
    }
    if (Date.now() > deadline) throw new EmulatorError(`The emulator did not answer within 30 s (log: ${log}).`);
    await pause(50);
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://${loopback}:${String(port)}/_ministack/health`);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function lastLine(log: string): Promise<string> {
  const lines = (await readFile(log, "utf8")).trim().split("\n");
  return lines.at(-1) ?? "it said nothing";
}

/** The emulator does not run. */
export class EmulatorError extends Error {
  override name = "EmulatorError";
}
