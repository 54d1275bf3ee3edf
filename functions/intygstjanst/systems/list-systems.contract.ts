import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";
import { exampleSystem, systemShape } from "./system-shape.ts";

export const listSystems = intygstjanst.contract({
  id: "listSystems",
  method: "GET",
  path: "/api/systems",
  scope: "operator",
  assurance: 3,
  summary: "List the connected systems",
  description: "Every system that has a connection, also those that are stopped or past their last day, by client id.",
  input: z.strictObject({}),
  output: z.object({ systems: z.array(systemShape).check(z.meta({ description: "The systems, by client id." })) }),
  problems: [],
  examples: { input: {}, output: { systems: [exampleSystem] } },
});
