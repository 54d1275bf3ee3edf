import * as z from "zod/mini";
import { exampleCertificate } from "../../certificate/model/contract-examples.ts";
import { certificateId, messageId } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { assignment, exampleTask, toldTask } from "./task-shapes.ts";

const exampleMessageId = "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111";

export const assignQuestion = webcert.contract({
  id: "assignQuestion",
  method: "PUT",
  path: "/api/certificates/{certificateId}/messages/{messageId}/task",
  scope: "message:write",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  summary: "Assign a question to a colleague or to the unit",
  description:
    "Says whose it is to answer what a recipient has asked, or to read its answer: a colleague's, your own, or the " +
    "unit's for whoever comes first. It has one task at most, so this takes the place of what stands; you are refused " +
    "where that is not what you saw. Without `assignee` it is nobody's. The task is over when the question is answered " +
    "or marked as handled. Nobody else is kept from answering.",
  input: z.strictObject({ certificateId, messageId, ...assignment }),
  output: z.object({ certificateId, messageId, task: z.exactOptional(toldTask) }),
  problems: [
    "certificate-not-found",
    "certificate-not-your-units",
    "type-not-yours",
    "type-without-questions",
    "certificate-not-sent",
    "certificate-changed",
    "message-not-found",
    "message-not-assigned",
    "task-changed",
    "assignee-not-at-unit",
    "person-register-unavailable",
    "patient-protected",
    "patient-test-person",
  ],
  examples: {
    input: {
      certificateId: exampleCertificate.certificateId,
      messageId: exampleMessageId,
      assignee: exampleTask.assignee.hsaId,
    },
    output: { certificateId: exampleCertificate.certificateId, messageId: exampleMessageId, task: exampleTask },
  },
});
