import { expect, it } from "vitest";
import { byPatient, patients } from "../fixtures/every-case.ts";
import { operations } from "../fixtures/operations.ts";
import { tryEveryCase } from "./try-every-case.ts";

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

tryEveryCase({ inEveryState: false });
