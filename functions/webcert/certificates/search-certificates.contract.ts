import * as z from "zod/mini";
import { exampleCertificate } from "../../certificate/model/contract-examples.ts";
import { certificatePage, pageInBody, personNumber } from "../../certificate/model/contract-shapes.ts";
import { certificateFilter, periodInOrder } from "../../certificate/types/list-filter-shapes.ts";
import { webcert } from "../service.ts";

export const searchCertificates = webcert.contract({
  id: "searchCertificates",
  method: "POST",
  path: "/api/certificates/search",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  changesNothing: true,
  summary: "Find a patient's certificates at the unit",
  description:
    "Certificates that the unit has issued for a patient, last signed first. The patient stands in the body, for a " +
    "personnummer belongs in no address. It changes nothing and needs no `Idempotency-Key`. That you looked is logged, " +
    "also where nothing was found.",
  input: z.strictObject({ patient: personNumber, ...certificateFilter, ...pageInBody }).check(periodInOrder),
  output: certificatePage,
  problems: ["person-register-unavailable", "patient-protected"],
  examples: {
    input: { patient: "19121212-1212", type: "FK7804" },
    output: { certificates: [{ ...exampleCertificate, sentTo: [] }] },
  },
});
