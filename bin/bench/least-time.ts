/** Something to be timed. What it answers is awaited and dropped. */
export type Timed = () => unknown;

const rounds = 60;
const perRound = 12;

/**
 * Milliseconds of one run of each, by name: the least of many rounds in which all take turns, so that what else the
 * machine does meanwhile hits all alike and the least is what the code itself needs.
 */
export async function leastTimes<Name extends string>(
  timed: Readonly<Record<Name, Timed>>,
): Promise<ReadonlyMap<string, number>> {
  const all = Object.entries<Timed>(timed);
  const least = new Map(all.map(([name]) => [name, Infinity]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of all) {
      const from = performance.now();
      for (let count = 0; count < perRound; count += 1) await run();
      const each = (performance.now() - from) / perRound;
      least.set(name, Math.min(least.get(name) ?? Infinity, each));
    }
  }
  return least;
}

/** A time of `leastTimes`; throws where nothing of the name was timed. */
export function timeOf(times: ReadonlyMap<string, number>, name: string): number {
  const time = times.get(name);
  if (time === undefined) throw new RangeError(`Nothing named ${name} was timed`);
  return time;
}
