import * as z from "zod/mini";
import { seenRevisionOrNone } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { exampleStaff, saved, staffFields, staffId } from "./directory-shapes.ts";

export const saveStaffMember = identity.contract({
  id: "saveStaffMember",
  method: "PUT",
  path: "/api/directory/staff/{staff}",
  scope: "directory:write",
  assurance: 3,
  ifMatch: "seenRevision",
  entersNew: true,
  tag: "revision",
  changesRights: true,
  summary: "Enter or change a member of staff",
  description:
    "Enters a member of staff, or replaces what the directory keeps of them; commissions stay. Administrators enter " +
    "new staff under HSA-ids that begin as their care provider's, and change those who were entered for it. Licences, " +
    "prescriber codes, system roles, and positions that make somebody a doctor, are for operators to set. Nobody " +
    "changes their own record.",
  input: z.strictObject({ staff: staffId, ...staffFields, seenRevision: seenRevisionOrNone }),
  output: saved,
  problems: [
    "not-a-keeper",
    "staff-is-you",
    "care-provider-not-found",
    "hsa-id-not-yours",
    "staff-not-found",
    "credentials-not-yours",
    "national-directory-keeps",
    "record-changed",
  ],
  examples: {
    input: { staff: "TSTNMT2321000156-1079", ...exampleStaff, seenRevision: 3 },
    output: { outcome: "changed", revision: 4 },
  },
});
