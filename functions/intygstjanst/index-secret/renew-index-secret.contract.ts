import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";
import { exampleRenewal, indexSecretShape } from "./index-secret-shape.ts";

export const renewIndexSecret = intygstjanst.contract({
  id: "renewIndexSecret",
  method: "POST",
  path: "/api/index-secret/renew",
  scope: "operator",
  assurance: 3,
  summary: "Renew the index secret",
  description:
    "Lets a new secret of patients' keyed hashes be made, and moves what lies under the one before. Everything is found " +
    "all the time. It takes a little more than a day, whatever there is to move: what was recorded with the secret before lapses.",
  input: z.strictObject({}),
  output: indexSecretShape,
  problems: ["renewal-under-way"],
  examples: { input: {}, output: { ...exampleRenewal, state: "making", percent: 0, moved: 0 } },
});
