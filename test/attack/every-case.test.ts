import { beforeAll, describe, expect, it } from "vitest";
import { byPatient, callerKey, callers, differencesFor, madeFor, patients } from "../fixtures/every-case.ts";
import type { Made } from "../fixtures/every-case.ts";
import { operations } from "../fixtures/operations.ts";

it("knows every operation that is about a patient, and every status", () => {
  const about = [...operations.values()]
    .map(({ operation: { contract } }) => contract)
    .filter(({ concernsPatient, input }) => concernsPatient === true || "certificateId" in input.shape);
  const told = new Set([...byPatient.keys()].map((row) => row.split(" ")[0]));
  expect(about.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  const [columns] = byPatient.values();
  expect(new Set([...columns!.keys()].map((column) => column.replace(/:.*/, "")))).toEqual(
    new Set(Object.keys(patients).filter((patient) => patient !== "ordinary")),
  );
});

describe.each(Object.keys(patients))("of a patient who is %s", (patient) => {
  let made: Made;
  beforeAll(async () => {
    made = await madeFor(patient);
  });

  it.each(callers.map((caller) => [callerKey(caller), caller] as const))(
    "is answered as the tables say: %s",
    async (_name, caller) => {
      expect(await differencesFor(made, caller, { inEveryState: false })).toEqual([]);
    },
  );
});
