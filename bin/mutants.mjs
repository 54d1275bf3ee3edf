/**
 * `npm run mutants`: sets up what is missing, then puts each seeded fault of test/mutants into a copy of the tree and
 * sees whether the tests notice. Names of faults after it limit it to those.
 */
import { handOver, launch, setUp, setUpSteps } from "./set-up.mjs";
import { tellUsage } from "./usage.mjs";

const usage = `Usage: npm run mutants [FAULT ...]

Puts each seeded fault of test/mutants into a copy of the tree, or those that are named, such as child-let-in, and sees
whether the tests notice.`;

await launch(async () => {
  const told = tellUsage(usage, { allowPositionals: true });
  if (told !== undefined) return told;
  await setUp({ steps: setUpSteps });
  return handOver("bin/mutants.ts", process.argv.slice(2));
});
