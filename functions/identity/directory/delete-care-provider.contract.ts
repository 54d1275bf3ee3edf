import * as z from "zod/mini";
import { identity } from "../service.ts";
import { careProviderId, exampleCareProvider, removed } from "./directory-shapes.ts";

export const deleteCareProvider = identity.contract({
  id: "deleteCareProvider",
  method: "DELETE",
  path: "/api/directory/care-providers/{careProvider}",
  scope: "directory:write",
  assurance: 3,
  changesRights: true,
  summary: "Remove a care provider",
  description:
    "Removes a care provider that has neither units nor staff. One that has ended is given a last day instead. " +
    "Certificates that name it stay as they are. For operators.",
  input: z.strictObject({ careProvider: careProviderId }),
  output: removed(careProviderId),
  problems: ["not-a-keeper", "operators-only", "care-provider-not-found", "care-provider-in-use"],
  examples: { input: { careProvider: exampleCareProvider.hsaId }, output: { hsaId: exampleCareProvider.hsaId } },
});
