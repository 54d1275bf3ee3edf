/**
 * `npm run bench [-- --json]`: sets up what is missing, then measures the budgets of docs/budgets.md; ends with 0 when
 * it has measured, also where it is short.
 */
import { handOver, launch, setUp, setUpSteps } from "./set-up.mjs";

await launch(async () => {
  await setUp({ steps: setUpSteps });
  return handOver("bin/bench.ts", process.argv.slice(2));
});
