import type { Catalogue } from "../operation/problem.ts";

/** Nothing of its own: whoever has a token may ask who they are. */
export const identityProblems = {} as const satisfies Catalogue;
