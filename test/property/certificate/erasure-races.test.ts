import { describe, expect, it } from "vitest";
import { RacedRoom } from "../../fixtures/erasing/raced-room.ts";
import { racers } from "../../fixtures/erasing/racers.ts";
import { raceAll } from "../../fixtures/erasing/races.ts";

/** A few of the meetings of `test/races/erasure.drill.ts`, others for each operation and job. */
const everyNth = 17;

describe("a certificate that is on its way leaves nothing, whenever it is erased", () => {
  it.each(racers.map((racer, at) => [racer.name, racer, at] as const))("beside %s", async (_name, racer, at) => {
    const room = await RacedRoom.of("on its way");
    expect(await raceAll(room, racer, (n) => n % everyNth === at % everyNth)).toBeGreaterThan(0);
  });
});
