import { beforeAll, describe, expect, it } from "vitest";
import { callerKey, callers, differencesFor, madeFor, patients } from "../fixtures/every-case.ts";
import type { Made } from "../fixtures/every-case.ts";

/** Holds what every caller is answered about every kind of patient against the tables. */
export function tryEveryCase(how: Parameters<typeof differencesFor>[2]): void {
  describe.each(Object.keys(patients))("of a patient who is %s", (patient) => {
    let made: Made;
    beforeAll(async () => {
      made = await madeFor(patient);
    });

    it.each(callers.map((caller) => [callerKey(caller), caller] as const))(
      "is answered as the tables say: %s",
      async (_name, caller) => {
        expect(await differencesFor(made, caller, how)).toEqual([]);
      },
    );
  });
}
