/**
 * `npm test`: sets up what is missing, then runs every suite in order and counts. Names of suites after it limit it to
 * those, e.g. `npm test unit contract`; with --drill the suites of `npm run drill` follow, in the same count.
 */
import { handOver, launch, setUp, setUpSteps } from "./set-up.mjs";
import { tellUsage } from "./usage.mjs";

const usage = `Usage: npm test [-- --drill] [SUITE ...]

Runs every suite in order, or those that are named, such as unit or contract.

  --drill  then those of npm run drill too, counted with them`;

await launch(async () => {
  const told = tellUsage(usage, { options: { drill: { type: "boolean" } }, allowPositionals: true });
  if (told !== undefined) return told;
  await setUp({ steps: setUpSteps });
  return handOver("bin/test-suites.ts", process.argv.slice(2));
});
