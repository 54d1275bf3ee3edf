import * as z from "zod/mini";
import { seenRevisionOrNone } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { careProviderFields, careProviderId, exampleCareProvider, saved, timeInOrder } from "./directory-shapes.ts";

const { hsaId, ...fields } = exampleCareProvider;

export const saveCareProvider = identity.contract({
  id: "saveCareProvider",
  method: "PUT",
  path: "/api/directory/care-providers/{careProvider}",
  scope: "directory:write",
  assurance: 3,
  ifMatch: "seenRevision",
  entersNew: true,
  tag: "revision",
  changesRights: true,
  summary: "Enter or change a care provider",
  description:
    "Enters a care provider, or replaces what the directory keeps of it; its units then tell its new name. Where its " +
    "time is over, nobody can be called at at its units any more. For operators.",
  input: z
    .strictObject({ careProvider: careProviderId, ...careProviderFields, seenRevision: seenRevisionOrNone })
    .check(timeInOrder),
  output: saved,
  problems: ["not-a-keeper", "operators-only", "care-provider-not-found", "national-directory-keeps", "record-changed"],
  examples: { input: { careProvider: hsaId, ...fields, seenRevision: 3 }, output: { outcome: "changed", revision: 4 } },
});
