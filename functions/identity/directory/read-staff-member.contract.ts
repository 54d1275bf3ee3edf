import * as z from "zod/mini";
import { identity } from "../service.ts";
import { commissionShape, exampleCommission, exampleStaff, staffId, staffShape } from "./directory-shapes.ts";

export const readStaffMember = identity.contract({
  id: "readStaffMember",
  method: "GET",
  path: "/api/directory/staff/{staff}",
  scope: "directory:write",
  assurance: 3,
  summary: "Read a member of staff and their commissions",
  description:
    "A member of staff as the directory keeps them, with the role that licence and positions give. Administrators are " +
    "told of who was entered for their own care providers, and of the commissions there.",
  input: z.strictObject({ staff: staffId }),
  output: z.object({
    staff: staffShape,
    commissions: z.array(commissionShape).check(z.meta({ description: "What the person is to work with." })),
  }),
  problems: ["not-a-keeper", "staff-not-found"],
  examples: {
    input: { staff: "TSTNMT2321000156-1079" },
    output: {
      staff: { hsaId: "TSTNMT2321000156-1079", ...exampleStaff, role: "DOCTOR" },
      commissions: [{ hsaId: "TSTNMT2321000156-M001", ...exampleCommission }],
    },
  },
});
