/**
 * `npm test`: sets up what is missing, then runs every suite in order and counts. Names of suites after it limit it to
 * those,
 * e.g. `npm test unit contract`.
 */
import { handOver, launch, setUp, setUpSteps } from "./set-up.mjs";
import { tellUsage } from "./usage.mjs";

const usage =
  "Usage: npm test [SUITE ...]\n\nRuns every suite in order, or those that are named, such as unit or contract.";

await launch(async () => {
  const told = tellUsage(usage, { allowPositionals: true });
  if (told !== undefined) return told;
  await setUp({ steps: setUpSteps });
  return handOver("bin/test-suites.ts", process.argv.slice(2));
});
