import * as z from "zod/mini";
import { seenRevision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { careProviderId, exampleCareProvider, removed } from "./directory-shapes.ts";

export const deleteCareProvider = identity.contract({
  id: "deleteCareProvider",
  method: "DELETE",
  path: "/api/directory/care-providers/{careProvider}",
  scope: "directory:write",
  assurance: 3,
  ifMatch: "seenRevision",
  changesRights: true,
  summary: "Remove a care provider",
  description:
    "Removes a care provider that has neither units nor staff. One that has ended is given a last day instead. " +
    "Certificates that name it stay as they are. For operators.",
  input: z.strictObject({ careProvider: careProviderId, seenRevision }),
  output: removed(careProviderId),
  problems: [
    "not-a-keeper",
    "operators-only",
    "care-provider-not-found",
    "care-provider-in-use",
    "national-directory-keeps",
    "record-changed",
  ],
  examples: {
    input: { careProvider: exampleCareProvider.hsaId, seenRevision: 3 },
    output: { hsaId: exampleCareProvider.hsaId },
  },
});
