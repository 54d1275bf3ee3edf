/** `npm run demo`: sets up what is missing, then runs the main job on an exchange of its own; ends with 0 or 1. */
import { handOver, launch, setUp, setUpSteps } from "./set-up.mjs";
import { tellUsage } from "./usage.mjs";

const usage =
  "Usage: npm run demo\n\nRuns the main job on an exchange of its own, and ends with 0 where it went through.";

await launch(async () => {
  const told = tellUsage(usage, {});
  if (told !== undefined) return told;
  await setUp({ steps: setUpSteps });
  return handOver("bin/demo.ts", process.argv.slice(2));
});
