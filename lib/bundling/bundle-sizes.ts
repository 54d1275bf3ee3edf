import type { Bundle } from "./bundle-functions.ts";

/**
 * The budgets of docs/budgets.md, in bytes: nobody waits for a function that answers no calls, and one that reads XML
 * carries the library's WebAssembly.
 */
const apiBudget = 300 * 1024;
const largestBudget = 1.5 * 1024 * 1024;

export interface BundleSize {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
  readonly isWithin: boolean;
}

/** How large each function's code is, the largest first, beside what it may be. For `npm run bench`. */
export function bundleSizes(bundles: readonly Bundle[]): readonly BundleSize[] {
  return bundles
    .map(({ name, bytes, readsXml, answersCalls }) => {
      const budget = answersCalls && !readsXml ? apiBudget : largestBudget;
      return { name, bytes, budget, isWithin: bytes <= budget };
    })
    .toSorted((a, b) => b.bytes - a.bytes);
}
