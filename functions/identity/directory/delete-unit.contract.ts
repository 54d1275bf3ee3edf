import * as z from "zod/mini";
import { identity } from "../service.ts";
import { removed, unitId } from "./directory-shapes.ts";

export const deleteUnit = identity.contract({
  id: "deleteUnit",
  method: "DELETE",
  path: "/api/directory/units/{unit}",
  scope: "directory:write",
  assurance: 3,
  changesRights: true,
  summary: "Remove a unit",
  description:
    "Removes a unit that has neither parts nor staff. One that has ended is given a last day instead. Certificates " +
    "that were made there stay as they are.",
  input: z.strictObject({ unit: unitId }),
  output: removed(unitId),
  problems: ["not-a-keeper", "unit-not-found", "unit-in-use"],
  examples: { input: { unit: "TSTNMT2321000156-1003" }, output: { hsaId: "TSTNMT2321000156-1003" } },
});
