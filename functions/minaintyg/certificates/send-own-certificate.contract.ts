import * as z from "zod/mini";
import { certificateId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { minaintyg } from "../service.ts";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";

export const sendOwnCertificate = minaintyg.contract({
  id: "sendOwnCertificate",
  method: "POST",
  path: "/api/my/certificates/{certificateId}/sendings",
  scope: "citizen:send",
  assurance: 3,
  concernsPatient: true,
  recordedInChange: true,
  summary: "Send your certificate to its recipient",
  description:
    "Sends to the authority the certificate is for. It is sent once; a void or replaced certificate is not sent.",
  input: z.strictObject({ certificateId }),
  output: z.object({ certificateId, recipient: recipientCode, sentAt: utcTime("When it was sent.") }),
  problems: [
    "certificate-not-found",
    "type-not-sent",
    "certificate-revoked",
    "certificate-replaced",
    "certificate-already-sent",
    "certificate-changed",
    "too-young",
    "person-register-unavailable",
    "citizen-unknown",
    "citizen-deceased",
    "patient-test-person",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      recipient: exampleRecipient,
      sentAt: "2026-11-22T09:36:00.000Z",
    },
  },
});
