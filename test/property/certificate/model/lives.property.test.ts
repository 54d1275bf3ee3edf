import { expect, it } from "vitest";
import { liveThrough } from "../../../fixtures/lives/live-through.ts";

it("keeps what is signed, what is void, what was written and who has seen it, whoever does what meanwhile", async () => {
  const tally = await liveThrough(150);
  expect(tally.get("sign")).toBeGreaterThan(20);
});
