import * as z from "zod/mini";
import { exampleCertificate } from "../../certificate/model/contract-examples.ts";
import { certificateId, messageId } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

const isHandled = z
  .boolean()
  .check(z.meta({ description: "Whether nothing more is to be done; false where it waits for the unit again." }));

export const handleMessage = webcert.contract({
  id: "handleMessage",
  method: "PUT",
  path: "/api/certificates/{certificateId}/messages/{messageId}/handling",
  scope: "message:write",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  summary: "Mark a recipient's message as handled, or as not",
  description:
    "What a recipient has asked or answered waits for the unit until it is answered or marked as handled, as where " +
    "the matter was settled by telephone. It can be marked as not handled again, unless it is answered. The recipient " +
    "is told of neither.",
  input: z.strictObject({ certificateId, messageId, isHandled }),
  output: z.object({ certificateId, messageId, isHandled }),
  problems: [
    "certificate-not-found",
    "certificate-not-your-units",
    "type-not-yours",
    "type-without-questions",
    "certificate-not-sent",
    "certificate-changed",
    "message-not-found",
    "message-not-handled",
    "message-answered",
    "person-register-unavailable",
    "patient-protected",
    "patient-test-person",
  ],
  examples: {
    input: {
      certificateId: exampleCertificate.certificateId,
      messageId: "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111",
      isHandled: true,
    },
    output: {
      certificateId: exampleCertificate.certificateId,
      messageId: "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111",
      isHandled: true,
    },
  },
});
