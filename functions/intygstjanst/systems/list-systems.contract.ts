import * as z from "zod/mini";
import { nextPage, page } from "../../certificate/model/contract-shapes.ts";
import { intygstjanst } from "../service.ts";
import { clientId, exampleSystem, systemShape } from "./system-shape.ts";

export const listSystems = intygstjanst.contract({
  id: "listSystems",
  method: "GET",
  path: "/api/systems",
  scope: "operator",
  assurance: 3,
  largestAnswer: 5_500_000,
  summary: "List the connected systems",
  description: "Every system that has a connection, also those that are stopped or past their last day, by client id.",
  input: z.strictObject(page),
  output: z.object({
    systems: z.array(systemShape).check(z.meta({ description: "The systems of this page, by client id." })),
    damaged: z.array(clientId).check(
      z.meta({
        description:
          "Systems whose record cannot be read, by client id, on every page: nothing they call is done before it is corrected.",
      }),
    ),
    next: nextPage,
  }),
  problems: [],
  examples: { input: {}, output: { systems: [exampleSystem], damaged: [] } },
});
