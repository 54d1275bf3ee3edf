import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";
import {
  connection,
  connectionInOrder,
  exampleConnection,
  exampleSystem,
  newClientId,
  systemShape,
} from "./system-shape.ts";

export const connectSystem = intygstjanst.contract({
  id: "connectSystem",
  method: "POST",
  path: "/api/systems",
  scope: "operator",
  assurance: 3,
  creates: "/api/systems/{clientId}",
  tag: "revision",
  changesRights: true,
  summary: "Connect a system",
  description:
    "Enters a system that is not here yet: what its tokens may be used for, and for which care providers and care " +
    "units it acts. It may call at once, or from its first day.",
  input: z.strictObject({ clientId: newClientId, ...connection }).check(connectionInOrder),
  output: systemShape,
  problems: ["system-exists"],
  examples: { input: { clientId: exampleSystem.clientId, ...exampleConnection }, output: exampleSystem },
});
