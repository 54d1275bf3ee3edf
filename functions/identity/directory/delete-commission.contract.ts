import * as z from "zod/mini";
import { identity } from "../service.ts";
import { commissionId, removed, staffId } from "./directory-shapes.ts";

export const deleteCommission = identity.contract({
  id: "deleteCommission",
  method: "DELETE",
  path: "/api/directory/staff/{staff}/commissions/{commission}",
  scope: "directory:write",
  assurance: 3,
  changesRights: true,
  summary: "Take a commission away",
  description:
    "The member of staff no longer works there for that purpose, from the next call on. Nobody takes their own away.",
  input: z.strictObject({ staff: staffId, commission: commissionId }),
  output: removed(commissionId),
  problems: ["not-a-keeper", "staff-is-you", "commission-not-found"],
  examples: {
    input: { staff: "TSTNMT2321000156-1079", commission: "TSTNMT2321000156-M001" },
    output: { hsaId: "TSTNMT2321000156-M001" },
  },
});
