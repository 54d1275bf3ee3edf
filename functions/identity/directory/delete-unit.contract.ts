import * as z from "zod/mini";
import { seenRevision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { removed, unitId } from "./directory-shapes.ts";

export const deleteUnit = identity.contract({
  id: "deleteUnit",
  method: "DELETE",
  path: "/api/directory/units/{unit}",
  scope: "directory:write",
  assurance: 3,
  ifMatch: "seenRevision",
  changesRights: true,
  summary: "Remove a unit",
  description:
    "Removes a unit that has neither parts nor staff, and where no draft or certificate was made. One that has ended " +
    "is given a last day instead.",
  input: z.strictObject({ unit: unitId, seenRevision }),
  output: removed(unitId),
  problems: [
    "not-a-keeper",
    "unit-not-found",
    "unit-in-use",
    "unit-has-records",
    "national-directory-keeps",
    "record-changed",
  ],
  examples: { input: { unit: "TSTNMT2321000156-1003", seenRevision: 3 }, output: { hsaId: "TSTNMT2321000156-1003" } },
});
