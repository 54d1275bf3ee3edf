import * as z from "zod/mini";
import { exampleCertificate } from "../../certificate/model/contract-examples.ts";
import { certificateId } from "../../certificate/model/contract-shapes.ts";
import { minaintyg } from "../service.ts";

const isArchived = z
  .boolean()
  .check(z.meta({ description: "Whether it is in your archive; false where it is among the others." }));

export const archiveOwnCertificate = minaintyg.contract({
  id: "archiveOwnCertificate",
  method: "PUT",
  path: "/api/my/certificates/{certificateId}/archiving",
  scope: "citizen:archive",
  assurance: 3,
  concernsPatient: true,
  summary: "Put a certificate in your archive, or take it back",
  description:
    "What is in your archive is out of your list and stays as it was: it can be read, printed and sent, and taken " +
    "back at any time. Care and those that have the certificate do not see where you keep it. Asking for what is so " +
    "already changes nothing.",
  input: z.strictObject({ certificateId, isArchived }),
  output: z.object({ certificateId, isArchived }),
  problems: [
    "certificate-not-found",
    "too-young",
    "person-register-unavailable",
    "citizen-unknown",
    "citizen-deceased",
  ],
  examples: {
    input: { certificateId: exampleCertificate.certificateId, isArchived: true },
    output: { certificateId: exampleCertificate.certificateId, isArchived: true },
  },
});
