import * as z from "zod/mini";
import { identity } from "../service.ts";
import { careProviderFields, careProviderId, exampleCareProvider, saved } from "./directory-shapes.ts";

const { hsaId, ...fields } = exampleCareProvider;

export const saveCareProvider = identity.contract({
  id: "saveCareProvider",
  method: "PUT",
  path: "/api/directory/care-providers/{careProvider}",
  scope: "directory:write",
  assurance: 3,
  changesRights: true,
  summary: "Enter or change a care provider",
  description:
    "Enters a care provider, or replaces what the directory keeps of it; its units then tell its new name. Where its " +
    "time is over, nobody can be called at at its units any more. For operators.",
  input: z.strictObject({ careProvider: careProviderId, ...careProviderFields }),
  output: saved,
  problems: ["not-a-keeper", "operators-only", "care-provider-not-found"],
  examples: { input: { careProvider: hsaId, ...fields }, output: { outcome: "entered" } },
});
