import * as z from "zod/mini";
import { form } from "../../certificate/model/contract-shapes.ts";
import { exampleForm } from "../../certificate/types/form-example.ts";
import { formDescription } from "../../certificate/types/form-shapes.ts";
import { intygstjanst } from "../service.ts";

export const readForm = intygstjanst.contract({
  id: "readForm",
  method: "GET",
  path: "/api/forms/{form}",
  signedIn: true,
  summary: "Read a form, by the name that a certificate gives it",
  description:
    "The questions of a form with texts in Swedish and English, so that the `answers` of a certificate can be shown " +
    "in words; also of a form that no new certificate is written on. Any valid token will do: a form tells nothing " +
    "of a patient. The list of certificate types tells the same of those that can be written today.",
  input: z.strictObject({ form }),
  output: formDescription,
  problems: ["form-not-found"],
  examples: { input: { form: "FK7804-2.0" }, output: exampleForm },
});
