import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";
import { exampleIndexSecret, indexSecretShape } from "./index-secret-shape.ts";

export const readIndexSecret = intygstjanst.contract({
  id: "readIndexSecret",
  method: "GET",
  path: "/api/index-secret",
  scope: "operator",
  assurance: 3,
  summary: "See how the index secret stands",
  description:
    "How often the secret of patients' keyed hashes has been renewed, and how far a renewal that is under way has come.",
  input: z.strictObject({}),
  output: indexSecretShape,
  problems: [],
  examples: { input: {}, output: exampleIndexSecret },
});
