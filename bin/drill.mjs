/**
 * `npm run drill`: sets up what is missing, then runs and counts the suites that take long and seldom tell more than
 * `npm test`. Names of suites after it limit it to those, e.g. `npm run drill drill-browser`.
 */
import { handOver, launch, setUp, setUpSteps } from "./set-up.mjs";
import { tellUsage } from "./usage.mjs";

const usage = `Usage: npm run drill [SUITE ...]

Runs what takes long and seldom tells more than npm test: every form and variant in the browser, every way to be
interrupted, every judge. Only the suites that are named, such as drill-browser.`;

await launch(async () => {
  const told = tellUsage(usage, { allowPositionals: true });
  if (told !== undefined) return told;
  await setUp({ steps: setUpSteps });
  return handOver("bin/test-suites.ts", ["--drill-alone", ...process.argv.slice(2)]);
});
