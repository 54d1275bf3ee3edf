import type { Catalogue } from "../../../operation/problem.ts";

/** What a page may be refused by the sessions of browsers. */
export const browserProblems = {
  "other-page": {
    status: 403,
    title: { sv: "Anropet kommer inte från någon av våra sidor", en: "The call does not come from a page of ours" },
  },
  "no-such-application": {
    status: 400,
    title: { sv: "Där finns ingen av våra tjänster", en: "There is no application of ours there" },
  },
} as const satisfies Catalogue;

export type BrowserProblem = keyof typeof browserProblems | "input-invalid";
