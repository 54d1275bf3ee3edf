import type { Bundle } from "../../lib/bundling/bundle-functions.ts";
import { bundleSizes } from "../../lib/bundling/bundle-sizes.ts";
import type { Row } from "./row.ts";

/** The largest of each kind, and each that is too large. */
export function measureBundles(bundles: readonly Bundle[]): readonly Row[] {
  const sizes = bundleSizes(bundles);
  const largest = [...Map.groupBy(sizes, ({ budget }) => budget).values()].flatMap((group) => group.slice(0, 1));
  return sizes
    .filter((size) => !size.isWithin || largest.includes(size))
    .map(({ name, bytes, budget }) => ({
      topic: "bundle",
      what: name,
      measured: bytes / 1024,
      unit: "KB",
      budget: { atMost: budget / 1024 },
    }));
}
