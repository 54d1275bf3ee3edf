import * as z from "zod/mini";
import { seenRevisionOrNone } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { exampleUnit, saved, timeInOrder, unitFields, unitId } from "./directory-shapes.ts";

export const saveUnit = identity.contract({
  id: "saveUnit",
  method: "PUT",
  path: "/api/directory/units/{unit}",
  scope: "directory:write",
  assurance: 3,
  ifMatch: "seenRevision",
  entersNew: true,
  tag: "revision",
  changesRights: true,
  summary: "Enter or change a unit",
  description:
    "Enters a care unit or a part of one, or replaces what the directory keeps of it. With another care provider than " +
    "before it passes there, its parts and who works at it with it; drafts and certificates stay with the care " +
    "provider that they were made for. What an administrator enters has an HSA-id that begins as the care provider's.",
  input: z.strictObject({ unit: unitId, ...unitFields, seenRevision: seenRevisionOrNone }).check(timeInOrder),
  output: saved,
  problems: [
    "not-a-keeper",
    "care-provider-not-found",
    "hsa-id-not-yours",
    "unit-not-found",
    "national-directory-keeps",
    "record-changed",
  ],
  examples: {
    input: { unit: "TSTNMT2321000156-1003", ...exampleUnit, seenRevision: 3 },
    output: { outcome: "changed", revision: 4 },
  },
});
