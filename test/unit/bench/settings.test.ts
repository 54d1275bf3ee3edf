import { expect, test } from "vitest";
import { dummyEnvironment } from "../../../bin/bench/cold-start.ts";
import { tableNames } from "../../../functions/certificate/store/table-names.ts";
import { settingsAskedFor } from "../../fixtures/settings-asked-for.ts";

test("the bench gives its functions each setting that any asks for, and none that nobody does", () => {
  const given = Object.keys(dummyEnvironment());
  const tables = Object.keys(tableNames).map((role) => `TABLE_${role.toUpperCase()}`);
  expect(settingsAskedFor().length).toBeGreaterThan(15);
  expect(given.filter((name) => !name.startsWith("AWS_")).toSorted()).toEqual(
    [...settingsAskedFor(), ...tables].toSorted(),
  );
});
