import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";

export const readOpenapi = intygstjanst.contract({
  id: "readOpenapi",
  method: "GET",
  path: "/api/openapi.json",
  largestAnswer: 3_000_000,
  summary: "Read this document",
  description: "The OpenAPI 3.1 document of all operations, made from the contracts the functions run on.",
  input: z.strictObject({}),
  output: z.record(z.string(), z.unknown()),
  problems: [],
  examples: { input: {}, output: { openapi: "3.1.0" } },
});
