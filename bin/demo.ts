/**
 * What `npm run demo` runs once the machine is set up: the main job on an exchange of its own, step by step; ends with
 * 0 or 1.
 */
import { endWithLauncher } from "../lib/local/end-with-launcher.ts";
import { startDemoExchange } from "./start-demo-exchange.ts";
import { runMainJob } from "../test/fixtures/main-job/main-job.ts";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const { signal } = endWithLauncher();
let steps = 0;

try {
  const startedAt = performance.now();
  say("starting the exchange …");
  await using exchange = await startDemoExchange({ signal });
  say(`started in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  const times = await runMainJob(exchange, (step) => {
    steps += 1;
    say(`${String(steps).padStart(2)}. ${step}`);
  });
  const ms = (time: number, budget: string): string => `${String(Math.round(time))} ms (budget ${budget})`;
  say(
    `    first call ${ms(times.firstCall, "1 s")} · write ${ms(times.medianWrite, "150 ms")} · read ${ms(times.medianRead, "100 ms")} · signed to arrived ${ms(times.signedToArrived, "3 s")}`,
  );
  say(`demo: ${String(steps)} steps ok`);
  process.exitCode = 0;
} catch (error) {
  say(
    signal.aborted
      ? "demo: interrupted; everything that had been started is ended"
      : `${String(steps + 1).padStart(2)}. FAILED: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = signal.aborted ? 130 : 1;
}
process.exit();
