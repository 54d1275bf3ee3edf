import * as z from "zod/mini";
import { exampleCertificate, exampleIssuer, exampleSending } from "../../certificate/model/contract-examples.ts";
import { certificateState, issuer, toldAnswers } from "../../certificate/model/contract-shapes.ts";
import { certificateId } from "../../certificate/model/contract-shapes.ts";
import { certificateActions } from "../../certificate/model/permissions/permit-certificate.ts";
import { webcert } from "../service.ts";

export const readCertificate = webcert.contract({
  id: "readCertificate",
  method: "GET",
  path: "/api/certificates/{certificateId}",
  scope: "certificate:read",
  atUnit: true,
  concernsPatient: true,
  summary: "Read a signed certificate",
  description:
    "A certificate that the own care provider issued: its text, where it was sent, whether it is void, and what " +
    "you may do with it now.",
  input: z.strictObject({ certificateId }),
  output: z.extend(certificateState, {
    patient: z.string(),
    issuer,
    answers: toldAnswers,
    actions: z.array(z.enum(certificateActions)),
  }),
  problems: ["certificate-not-found"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      ...exampleCertificate,
      sentTo: [exampleSending],
      patient: "191212121212",
      issuer: exampleIssuer,
      answers: { infectionControl: { underAct: false } },
      actions: ["read", "print", "verify", "list-messages", "revoke"],
    },
  },
});
