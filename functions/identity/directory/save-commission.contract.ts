import * as z from "zod/mini";
import { seenRevision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { commissionFields, commissionId, exampleCommission, saved, staffId } from "./directory-shapes.ts";

export const saveCommission = identity.contract({
  id: "saveCommission",
  method: "PUT",
  path: "/api/directory/staff/{staff}/commissions/{commission}",
  scope: "directory:write",
  assurance: 3,
  ifMatch: "seenRevision",
  tag: "revision",
  changesRights: true,
  summary: "Give a member of staff a commission",
  description:
    "Lets a member of staff work for a care provider, at a unit or for all of it, for a purpose; or replaces what the " +
    "directory keeps of that. There is one for each place and purpose. Administrators give them, under ids that begin " +
    "as their care provider's, to staff who were entered for it; nobody gives one to themselves.",
  input: z.strictObject({ staff: staffId, commission: commissionId, ...commissionFields, seenRevision }),
  output: saved,
  problems: [
    "not-a-keeper",
    "staff-is-you",
    "care-provider-not-found",
    "hsa-id-not-yours",
    "unit-not-found",
    "staff-not-found",
    "commission-taken",
    "national-directory-keeps",
    "record-changed",
  ],
  examples: {
    input: {
      staff: "TSTNMT2321000156-1079",
      commission: "TSTNMT2321000156-M001",
      ...exampleCommission,
      seenRevision: 3,
    },
    output: { outcome: "changed", revision: 4 },
  },
});
