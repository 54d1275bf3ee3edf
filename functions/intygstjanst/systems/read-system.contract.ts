import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";
import { clientId, exampleSystem, systemShape } from "./system-shape.ts";

export const readSystem = intygstjanst.contract({
  id: "readSystem",
  method: "GET",
  path: "/api/systems/{clientId}",
  scope: "operator",
  assurance: 3,
  tag: "revision",
  summary: "Read a connected system",
  description: "What the system may do, for whom it acts, how it stands today, and who changed its record last.",
  input: z.strictObject({ clientId }),
  output: systemShape,
  problems: ["system-not-found"],
  examples: { input: { clientId: exampleSystem.clientId }, output: exampleSystem },
});
