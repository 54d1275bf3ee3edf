import type * as z from "zod/mini";
import type { lookUpPatient } from "../../functions/webcert/patients/look-up-patient.contract.ts";

/** Who a patient is, as the person register says. It is held by the page that shows it, and put nowhere. */
export type Person = z.output<typeof lookUpPatient.output>["person"];
