/** `npm run demo`: sets up what is missing, then runs the main job on an exchange of its own; ends with 0 or 1. */
import { handOver, launch, setUp, setUpSteps } from "./set-up.mjs";

await launch(async () => {
  await setUp({ steps: setUpSteps });
  return handOver("bin/demo.ts", process.argv.slice(2));
});
