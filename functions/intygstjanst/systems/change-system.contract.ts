import * as z from "zod/mini";
import { seenRevision } from "../../certificate/model/contract-shapes.ts";
import { intygstjanst } from "../service.ts";
import {
  clientId,
  connection,
  connectionInOrder,
  exampleConnection,
  exampleSystem,
  systemShape,
} from "./system-shape.ts";

export const changeSystem = intygstjanst.contract({
  id: "changeSystem",
  method: "PUT",
  path: "/api/systems/{clientId}",
  scope: "operator",
  assurance: 3,
  ifMatch: "seenRevision",
  tag: "revision",
  changesRights: true,
  summary: "Change a connected system",
  description:
    "Replaces all that is said of the system, from the edition that you have seen. What it gains counts at once; what " +
    "it loses is refused within half a minute.",
  input: z.strictObject({ clientId, seenRevision, ...connection }).check(connectionInOrder),
  output: systemShape,
  problems: ["system-not-found", "system-changed"],
  examples: {
    input: { clientId: exampleSystem.clientId, seenRevision: 1, ...exampleConnection },
    output: { ...exampleSystem, revision: 2 },
  },
});
