import * as z from "zod/mini";
import { seenRevision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { commissionId, removed, staffId } from "./directory-shapes.ts";

export const deleteCommission = identity.contract({
  id: "deleteCommission",
  method: "DELETE",
  path: "/api/directory/staff/{staff}/commissions/{commission}",
  scope: "directory:write",
  assurance: 3,
  ifMatch: "seenRevision",
  changesRights: true,
  summary: "Take a commission away",
  description:
    "The member of staff no longer works there for that purpose, from the next call on. Nobody takes their own away.",
  input: z.strictObject({ staff: staffId, commission: commissionId, seenRevision }),
  output: removed(commissionId),
  problems: ["not-a-keeper", "staff-is-you", "commission-not-found", "national-directory-keeps", "record-changed"],
  examples: {
    input: { staff: "TSTNMT2321000156-1079", commission: "TSTNMT2321000156-M001", seenRevision: 3 },
    output: { hsaId: "TSTNMT2321000156-M001" },
  },
});
