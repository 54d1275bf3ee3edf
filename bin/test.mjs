/**
 * `npm test`: sets up what is missing, then runs every suite in order and counts. Names of suites after it limit it to
 * those,
 * e.g. `npm test unit contract`.
 */
import { handOver, launch, setUp, setUpSteps } from "./set-up.mjs";

await launch(async () => {
  await setUp({ steps: setUpSteps });
  return handOver("bin/test-suites.ts", process.argv.slice(2));
});
