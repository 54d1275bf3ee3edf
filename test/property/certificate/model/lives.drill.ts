import { expect, it } from "vitest";
import { liveThrough } from "../../../fixtures/lives/live-through.ts";
import { acts } from "../../../fixtures/lives/step.ts";

it(
  "keeps what is signed, what is void, what was written and who has seen it, through 20,000 lives",
  async () => {
    const tally = await liveThrough(20_000);
    process.stdout.write(`Let through: ${acts.map((act) => `${act} ${String(tally.get(act) ?? 0)}`).join(", ")}\n`);
    expect(acts.filter((act) => (tally.get(act) ?? 0) < 20)).toEqual([]);
  },
  60 * 60_000,
);
