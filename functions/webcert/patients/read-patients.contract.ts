import * as z from "zod/mini";
import { exampleCertificate } from "../../certificate/model/contract-examples.ts";
import { certificateId, personNumber, registeredPerson } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

/** As many as a page of a list has unless it is told otherwise. */
const most = 50;

export const readPatients = webcert.contract({
  id: "readPatients",
  method: "POST",
  path: "/api/patients",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  changesNothing: true,
  summary: "See which patients drafts and certificates are about",
  description:
    "The lists name no patient. This tells whom the drafts and certificates of a page are about, and their names, for the eyes of " +
    "somebody who has to know; each is logged as read. What you may not read is left out. It changes nothing and " +
    "needs no `Idempotency-Key`.",
  input: z.strictObject({
    certificateIds: z
      .array(certificateId)
      .check(z.minLength(1), z.maxLength(most), z.meta({ description: "Ids of drafts and certificates." })),
  }),
  output: z.object({
    patients: z
      .array(
        z
          .object({ certificateId, patient: personNumber, person: registeredPerson })
          .check(z.meta({ named: "PatientOf", description: "Whom a draft or certificate is about." })),
      )
      .check(z.meta({ description: "In the order in which they were asked for, each once." })),
  }),
  problems: ["certificate-not-found", "person-register-unavailable"],
  examples: {
    input: { certificateIds: [exampleCertificate.certificateId] },
    output: {
      patients: [
        {
          certificateId: exampleCertificate.certificateId,
          patient: "191212121212",
          person: { name: "Tolvan Tolvansson", statuses: [] },
        },
      ],
    },
  },
});
