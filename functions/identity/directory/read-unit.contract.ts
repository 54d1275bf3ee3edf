import * as z from "zod/mini";
import { nextPage, page, revision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import {
  colleagueShape,
  exampleColleague,
  exampleEdition,
  exampleUnit,
  unitId,
  unitShape,
} from "./directory-shapes.ts";

export const readUnit = identity.contract({
  id: "readUnit",
  method: "GET",
  path: "/api/directory/units/{unit}",
  scope: "directory:write",
  assurance: 3,
  tag: "revision",
  summary: "Read a unit and who works there",
  description: "A care unit, or a part of one, as the directory keeps it, and who has a commission there.",
  input: z.strictObject({ unit: unitId, ...page }),
  output: z.object({
    revision,
    unit: unitShape,
    staff: z
      .array(colleagueShape)
      .check(z.meta({ description: "Who has a commission there, by HSA-id: those of this page." })),
    next: nextPage,
  }),
  problems: ["not-a-keeper", "unit-not-found"],
  examples: {
    input: { unit: "TSTNMT2321000156-1003" },
    output: {
      revision: 3,
      unit: { hsaId: "TSTNMT2321000156-1003", ...exampleUnit, ...exampleEdition },
      staff: [exampleColleague],
    },
  },
});
