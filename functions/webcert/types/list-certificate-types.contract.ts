import * as z from "zod/mini";
import { exampleForm } from "../../certificate/types/form-example.ts";
import { formDescription } from "../../certificate/types/form-shapes.ts";
import { askedType } from "../../certificate/types/list-filter-shapes.ts";
import { webcert } from "../service.ts";

export const listCertificateTypes = webcert.contract({
  id: "listCertificateTypes",
  method: "GET",
  path: "/api/certificate-types",
  scope: "certificate:read",
  summary: "List the certificate types with all that a form needs",
  description:
    "Every type that can be written today: sections, questions and parts with texts in Swedish and English, " +
    "kinds, code lists, limits, and the conditions for showing and requiring them. Each question and part has the " +
    "name it goes by in `answers`, and beside it its national id, by which the wire and the rules' ids know it. A " +
    "condition names a part with its question: `sickLeave.period`.",
  input: z.strictObject({ type: askedType }),
  output: z.object({
    types: z.array(formDescription).check(z.meta({ description: "The types that can be written today." })),
  }),
  problems: [],
  examples: { input: { type: "FK7804" }, output: { types: [exampleForm] } },
});
