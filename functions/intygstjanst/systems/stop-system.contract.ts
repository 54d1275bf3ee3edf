import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";
import { clientId, exampleSystem, systemShape } from "./system-shape.ts";

export const stopSystem = intygstjanst.contract({
  id: "stopSystem",
  method: "POST",
  path: "/api/systems/{clientId}/stop",
  scope: "operator",
  assurance: 3,
  changesRights: true,
  summary: "Stop a connected system",
  description:
    "Lets the system do nothing more, whatever tokens it has: it is refused within half a minute. What it has done " +
    "stays. One that is stopped already stays as it is. It is let in again by changing its record.",
  input: z.strictObject({ clientId }),
  output: systemShape,
  problems: ["system-not-found", "system-changing"],
  examples: {
    input: { clientId: exampleSystem.clientId },
    output: { ...exampleSystem, state: "stopped", standing: "stopped", revision: 2 },
  },
});
