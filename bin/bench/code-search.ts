import { measureSearch } from "../codes/search-bench.ts";
import type { Row } from "./row.ts";

/** The slowest query a person would type, in a list as long as the official one. */
export function measureCodeSearch(): readonly Row[] {
  const { rows, queries } = measureSearch();
  const slowest = Math.max(...queries.map(({ leastMs }) => leastMs));
  return [
    {
      topic: "diagnosis search",
      what: `slowest of ${String(queries.length)} queries in ${String(rows)} rows`,
      measured: slowest,
      unit: "ms",
      budget: { atMost: 5 },
    },
  ];
}
