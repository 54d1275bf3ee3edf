import type { TestProject } from "vitest/node";
import { startDemoExchange } from "../bin/start-demo-exchange.ts";
import { journalHost } from "./started-exchange.ts";
import type { StartedExchange } from "./started-exchange.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly exchange: StartedExchange;
  }
}

/** Common set-up of the suites that need the whole exchange: starts one for the suite, and ends it afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const exchange = await startDemoExchange({ timeScale: 0.02, framedBy: [`http://${journalHost}:*`] });
  project.provide("exchange", {
    origin: exchange.origin,
    emulatorEndpoint: exchange.emulatorEndpoint,
    emulatorPort: exchange.emulatorPort,
    region: exchange.region,
    outputs: exchange.outputs,
    systemSecrets: exchange.systemSecrets,
    signingServiceOrigin: exchange.signingServiceOrigin,
    logs: exchange.logs,
  });
  return exchange.stop;
}
