/**
 * `npm start`: the whole exchange on this machine, from a fresh clone, with one command. Runs on Node 20 without
 * packages;
 * sets up what is missing and hands over to Node 24.
 */
import { handOver, launch, setUp, setUpSteps, SetUpError } from "./set-up.mjs";
import { tellUsage } from "./usage.mjs";

const defaultPort = 8080;
const usage = `Usage: [PORT=${defaultPort}] npm start [-- --app FILE]

Starts the whole exchange on this machine until Ctrl-C; FILE is a CDK app to deploy instead of the product's own.`;
const startSteps = 7;

await launch(async () => {
  const told = tellUsage(usage, { options: { app: { type: "string" } } });
  if (told !== undefined) return told;
  const port = Number(process.env.PORT ?? defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new SetUpError(
      `PORT=${process.env.PORT} is not a port: choose a number from 1 to 65535, e.g. PORT=${defaultPort} npm start.`,
    );
  }
  const steps = setUpSteps + startSteps;
  await setUp({ steps, port });
  return handOver("bin/local.ts", [
    "--port",
    String(port),
    "--steps-done",
    String(setUpSteps),
    "--steps",
    String(steps),
    ...process.argv.slice(2),
  ]);
});
