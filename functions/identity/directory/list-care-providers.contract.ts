import * as z from "zod/mini";
import { nextPage, page } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { careProviderShape, exampleCareProvider, exampleEdition } from "./directory-shapes.ts";

export const listCareProviders = identity.contract({
  id: "listCareProviders",
  method: "GET",
  path: "/api/directory/care-providers",
  scope: "directory:write",
  assurance: 3,
  summary: "List the care providers that you keep",
  description: "All of them for operators; for administrators those whose units and staff they keep. By HSA-id.",
  input: z.strictObject(page),
  output: z.object({
    careProviders: z
      .array(careProviderShape)
      .check(z.meta({ description: "The care providers of this page, by HSA-id." })),
    next: nextPage,
  }),
  problems: ["not-a-keeper"],
  examples: { input: {}, output: { careProviders: [{ ...exampleCareProvider, ...exampleEdition }] } },
});
