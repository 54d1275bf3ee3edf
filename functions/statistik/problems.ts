import type { Catalogue } from "../operation/problem.ts";

/** What the statistics service may refuse. */
export const statistikProblems = {
  "statistics-not-yours": {
    status: 403,
    title: {
      sv: "Du får inte se statistiken för den här vårdgivaren",
      en: "You may not see the statistics of this care provider",
    },
  },
  "report-not-built": {
    status: 404,
    probe: false,
    title: { sv: "Statistiken är inte framtagen ännu", en: "The statistics have not been counted yet" },
  },
  "period-backwards": {
    status: 400,
    title: { sv: "Perioden slutar innan den börjar", en: "The period ends before it begins" },
  },
  "period-too-long": {
    status: 400,
    title: { sv: "Perioden är längre än 120 månader", en: "The period is longer than 120 months" },
  },
} as const satisfies Catalogue;
