/** What `npm start` runs once the machine is set up: the whole exchange, until Ctrl-C. */
import { parseArgs } from "node:util";
import { demoPeople, demoSystems } from "../lib/local/demo-people.ts";
import { findOutput } from "../lib/local/deployment.ts";
import { endWithLauncher } from "../lib/local/end-with-launcher.ts";
import type { LocalExchange } from "../lib/local/exchange.ts";
import { countedProgress } from "../lib/local/progress.ts";
import { localFolder } from "../lib/local/project-folder.ts";
import { noteRunningExchange } from "./intyg/running-exchange.ts";
import { startDemoExchange } from "./start-demo-exchange.ts";

const ownSteps = 7;

const { values } = parseArgs({
  options: {
    port: { type: "string" },
    "steps-done": { type: "string" },
    steps: { type: "string" },
    app: { type: "string" },
  },
});
const say = (text: string): void => {
  process.stdout.write(text);
};
const ending = endWithLauncher();
const foreignEmulator = process.env["AWS_ENDPOINT_URL"];

try {
  const exchange = await startDemoExchange({
    port: Number(values.port ?? 0),
    progress: countedProgress(say, Number(values["steps-done"] ?? 0), Number(values.steps ?? ownSteps)),
    signal: ending.signal,
    ...(foreignEmulator === undefined || foreignEmulator === "" ? {} : { foreignEmulator }),
    ...(values.app === undefined ? {} : { app: values.app }),
  });
  const removeNote = noteRunningExchange(localFolder, {
    origin: exchange.origin,
    processId: process.pid,
    directory: {
      endpoint: exchange.emulatorEndpoint,
      region: exchange.region,
      table: findOutput(exchange.outputs, "DirectoryTable") ?? "",
    },
  });
  say(welcome(exchange));
  const why = await Promise.race([exchange.broken, ending.asked]);
  if (!ending.signal.aborted) process.stderr.write(`\n${why}\n`);
  process.exitCode = ending.signal.aborted ? 0 : 1;
  removeNote();
  await exchange.stop();
  say("Everything is ended.\n");
} catch (error) {
  if (ending.signal.aborted) say("\nInterrupted; everything that had been started is ended.\n");
  else process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = ending.signal.aborted ? 130 : 1;
}
// Connections of browsers may still be open; nothing of ours needs them.
process.exit();

function welcome({ origin, systemSecrets, logs }: LocalExchange): string {
  const people = demoPeople(new Date().toISOString().slice(0, 10)).map(
    ({ key, label }) => `  ${key.padEnd(20)} ${label.en}`,
  );
  const systems = demoSystems.map(
    ({ key, label }) => `  ${key.padEnd(20)} ${label.en}, secret ${systemSecrets[key] ?? ""}`,
  );
  return `
Intygstjänster is running at ${origin}/

Be one of the demo people (one click at ${origin}/start/):
${people.join("\n")}

Systems (client credentials at ${origin}/auth/token):
${systems.join("\n")}

API ${origin}/api · documentation ${origin}/docs/ · sent e-mail ${origin}/outbox
Logs ${logs}
Ctrl-C ends everything.
`;
}
