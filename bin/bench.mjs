/**
 * `npm run bench [-- --json]`: sets up what is missing, then measures the budgets of docs/budgets.md; ends with 0 when
 * it has measured, also where it is short.
 */
import { handOver, launch, setUp, setUpSteps } from "./set-up.mjs";
import { tellUsage } from "./usage.mjs";

const usage = "Usage: npm run bench [-- --json]\n\nMeasures the budgets of docs/budgets.md, as a table or as JSON.";

await launch(async () => {
  const told = tellUsage(usage, { options: { json: { type: "boolean" } } });
  if (told !== undefined) return told;
  await setUp({ steps: setUpSteps });
  return handOver("bin/bench.ts", process.argv.slice(2));
});
