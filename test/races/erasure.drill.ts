import { afterAll, describe, expect, it } from "vitest";
import { RacedRoom, situations } from "../fixtures/erasing/raced-room.ts";
import { racers } from "../fixtures/erasing/racers.ts";
import { raceAll } from "../fixtures/erasing/races.ts";

let met = 0;
afterAll(() => {
  process.stdout.write(`Erasure met ${String(racers.length)} operations and jobs ${String(met)} times\n`);
});

describe.each(situations)("a certificate that is %s leaves nothing, whenever it is erased", (situation) => {
  it.each(racers.map((racer) => [racer.name, racer] as const))("beside %s", async (_name, racer) => {
    const room = await RacedRoom.of(situation);
    const times = await raceAll(room, racer);
    expect(times).toBeGreaterThan(10);
    met += times;
  });
});
