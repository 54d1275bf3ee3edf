import * as z from "zod/mini";
import { seenRevision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { removed, staffId } from "./directory-shapes.ts";

export const deleteStaffMember = identity.contract({
  id: "deleteStaffMember",
  method: "DELETE",
  path: "/api/directory/staff/{staff}",
  scope: "directory:write",
  assurance: 3,
  ifMatch: "seenRevision",
  changesRights: true,
  summary: "Remove a member of staff",
  description:
    "Removes a member of staff who has no commissions left. What they have done stays, with their HSA-id. " +
    "Administrators take commissions away; who has none left is removed by an operator.",
  input: z.strictObject({ staff: staffId, seenRevision }),
  output: removed(staffId),
  problems: [
    "not-a-keeper",
    "operators-only",
    "staff-is-you",
    "staff-not-found",
    "staff-in-use",
    "national-directory-keeps",
    "record-changed",
  ],
  examples: { input: { staff: "TSTNMT2321000156-1079", seenRevision: 3 }, output: { hsaId: "TSTNMT2321000156-1079" } },
});
