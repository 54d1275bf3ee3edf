import * as z from "zod/mini";
import { identity } from "../service.ts";
import { exampleStaff, saved, staffFields, staffId } from "./directory-shapes.ts";

export const saveStaffMember = identity.contract({
  id: "saveStaffMember",
  method: "PUT",
  path: "/api/directory/staff/{staff}",
  scope: "directory:write",
  assurance: 3,
  summary: "Enter or change a member of staff",
  description:
    "Enters a member of staff, or replaces what the directory keeps of them; commissions stay. Administrators enter " +
    "new staff and change those who work for their own care providers only, and give and take no other system roles " +
    "than of those.",
  input: z.strictObject({ staff: staffId, ...staffFields }),
  output: saved,
  problems: ["not-a-keeper", "staff-not-yours", "system-role-not-yours"],
  examples: { input: { staff: "TSTNMT2321000156-1079", ...exampleStaff }, output: { outcome: "entered" } },
});
