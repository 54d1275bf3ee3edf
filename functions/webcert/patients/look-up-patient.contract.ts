import * as z from "zod/mini";
import { form, personNumber, registeredPerson } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

export const lookUpPatient = webcert.contract({
  id: "lookUpPatient",
  method: "POST",
  path: "/api/patients/look-up",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  changesNothing: true,
  guessable: true,
  summary: "See who a patient is before beginning a certificate",
  description:
    "What the person register says of somebody, so that you can compare the name with the person before you, and the " +
    "forms on which you can begin a certificate for them now; by a number that was given up, it is begun by the new " +
    "one. That you looked is logged. It changes nothing and needs no `Idempotency-Key`. Whoever has tried too many " +
    "numbers that nobody has is answered nothing for a while.",
  input: z.strictObject({ patient: personNumber }),
  output: z.object({
    patient: personNumber,
    person: registeredPerson,
    forms: z
      .array(form)
      .check(z.meta({ description: "Forms on which you can begin a certificate for this patient now." })),
  }),
  problems: ["person-register-unavailable"],
  examples: {
    input: { patient: "19121212-1212" },
    output: {
      patient: "191212121212",
      person: { name: "Tolvan Tolvansson", statuses: [] },
      forms: ["FK7804-2.0", "TS8071-2.0"],
    },
  },
});
