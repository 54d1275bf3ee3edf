import * as z from "zod/mini";
import { nextPage, page, revision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import {
  careProviderId,
  careProviderShape,
  exampleCareProvider,
  exampleEdition,
  exampleUnit,
  unitShape,
} from "./directory-shapes.ts";

export const readCareProvider = identity.contract({
  id: "readCareProvider",
  method: "GET",
  path: "/api/directory/care-providers/{careProvider}",
  scope: "directory:write",
  assurance: 3,
  tag: "revision",
  largestAnswer: 500_000,
  summary: "Read a care provider and its units",
  description: "A care provider as the directory keeps it, with its units and the parts of those, in use or not.",
  input: z.strictObject({ careProvider: careProviderId, ...page }),
  output: z.object({
    revision,
    careProvider: careProviderShape,
    units: z
      .array(unitShape)
      .check(z.meta({ description: "Its units and the parts of those, by HSA-id: those of this page." })),
    next: nextPage,
  }),
  problems: ["not-a-keeper", "care-provider-not-found"],
  examples: {
    input: { careProvider: exampleCareProvider.hsaId },
    output: {
      revision: 3,
      careProvider: { ...exampleCareProvider, ...exampleEdition },
      units: [{ hsaId: "TSTNMT2321000156-1003", ...exampleUnit, ...exampleEdition }],
    },
  },
});
