import { expect, it } from "vitest";
import { runMainJob } from "../fixtures/main-job/main-job.ts";
import { startedExchange, tokenFor } from "../started-exchange.ts";

it(
  "takes a certificate from draft to recipient to statistics, and erases it, as the demo does",
  { timeout: 120_000 },
  async () => {
    const steps: string[] = [];

    await runMainJob({ ...startedExchange(), tokenFor }, (step) => steps.push(step));

    expect(steps).toHaveLength(20);
  },
);
