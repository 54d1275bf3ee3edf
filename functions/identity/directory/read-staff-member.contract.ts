import * as z from "zod/mini";
import { nextPage, page, revision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import {
  commissionShape,
  exampleCommission,
  exampleEdition,
  exampleStaff,
  staffId,
  staffShape,
} from "./directory-shapes.ts";

export const readStaffMember = identity.contract({
  id: "readStaffMember",
  method: "GET",
  path: "/api/directory/staff/{staff}",
  scope: "directory:write",
  assurance: 3,
  tag: "revision",
  summary: "Read a member of staff and their commissions",
  description:
    "A member of staff as the directory keeps them, with the role that licence and positions give. Administrators are " +
    "told of who was entered for their own care providers, and of the commissions there.",
  input: z.strictObject({ staff: staffId, ...page }),
  output: z.object({
    revision,
    staff: staffShape,
    commissions: z
      .array(commissionShape)
      .check(z.meta({ description: "What the person is to work with, by HSA-id: those of this page." })),
    next: nextPage,
  }),
  problems: ["not-a-keeper", "staff-not-found"],
  examples: {
    input: { staff: "TSTNMT2321000156-1079" },
    output: {
      revision: 3,
      staff: { hsaId: "TSTNMT2321000156-1079", ...exampleStaff, role: "DOCTOR", ...exampleEdition },
      commissions: [{ hsaId: "TSTNMT2321000156-M001", ...exampleCommission }],
    },
  },
});
