import { describe } from "vitest";
import { testMutants } from "./judged-mutants.ts";
import { missing, titled } from "./schematron-judge.ts";

describe.skipIf(missing.length > 0)(
  titled("mutants of certificates, judged by us and by the published national rules, 2,000 of each type"),
  () => testMutants(2_000),
);
