import * as z from "zod/mini";
import { nextPage, page } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { careProviderId, colleagueShape, exampleCareProvider, exampleColleague } from "./directory-shapes.ts";

export const listProviderStaff = identity.contract({
  id: "listProviderStaff",
  method: "GET",
  path: "/api/directory/care-providers/{careProvider}/staff",
  scope: "directory:write",
  assurance: 3,
  summary: "List who works for the whole of a care provider",
  description:
    "Who has a commission for the care provider that names no unit, as those for statistics do. Who works at a unit " +
    "is told with the unit.",
  input: z.strictObject({ careProvider: careProviderId, ...page }),
  output: z.object({
    staff: z
      .array(colleagueShape)
      .check(z.meta({ description: "Who has such a commission, by HSA-id: those of this page." })),
    next: nextPage,
  }),
  problems: ["not-a-keeper", "care-provider-not-found"],
  examples: {
    input: { careProvider: exampleCareProvider.hsaId },
    output: { staff: [{ ...exampleColleague, purposes: ["Statistik"] }] },
  },
});
