import * as z from "zod/mini";
import { certificateId, consent, utcTime } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";

export const sendCertificate = webcert.contract({
  id: "sendCertificate",
  method: "POST",
  path: "/api/certificates/{certificateId}/sendings",
  scope: "certificate:send",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  recordedInChange: true,
  summary: "Send a certificate to its recipient",
  description:
    "Sends to the recipient of the certificate's type, with the patient's consent, which is recorded: who sent, " +
    "when, and how the consent was given. Without it nothing is sent.",
  input: z.strictObject({ certificateId, consent }),
  output: z.object({ certificateId, recipient: recipientCode, sentAt: utcTime("When it was sent.") }),
  problems: [
    "certificate-not-found",
    "certificate-not-your-units",
    "type-not-yours",
    "type-not-sent",
    "certificate-revoked",
    "certificate-replaced",
    "certificate-already-sent",
    "certificate-changed",
    "person-register-unavailable",
    "patient-protected",
    "patient-test-person",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", consent: "in-person" },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      recipient: exampleRecipient,
      sentAt: "2026-11-22T09:36:00.000Z",
    },
  },
});
