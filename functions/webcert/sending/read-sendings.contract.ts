import * as z from "zod/mini";
import { exampleArrival, exampleCertificate, exampleSendingState } from "../../certificate/model/contract-examples.ts";
import {
  arrival,
  certificateId,
  messageId,
  revocationTold,
  sendingState,
} from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

export const readSendings = webcert.contract({
  id: "readSendings",
  method: "GET",
  path: "/api/certificates/{certificateId}/sendings",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  summary: "See whether a certificate has arrived where it was sent",
  description:
    "Where a certificate of the own care provider was sent, and how far it has come; likewise whether those that have " +
    "it know that it is void, and care's answers and questions to them. Tells nothing of the patient, so it may be " +
    "asked again until all has arrived.",
  input: z.strictObject({ certificateId }),
  output: z.object({
    certificateId,
    sendings: z.array(sendingState).check(z.meta({ description: "Where it was sent; empty where it was not." })),
    revocationTold,
    answers: z
      .array(
        z
          .object({ messageId, delivery: arrival })
          .check(
            z.meta({ named: "AnswerOnItsWay", description: "How far an answer or a question of care's has come." }),
          ),
      )
      .check(z.meta({ description: "Care's answers and questions about it." })),
  }),
  problems: ["certificate-not-found"],
  examples: {
    input: { certificateId: exampleCertificate.certificateId },
    output: {
      certificateId: exampleCertificate.certificateId,
      sendings: [exampleSendingState],
      revocationTold: [],
      answers: [{ messageId: "a3d5cb1e-2a64-4f05-b6d5-6c1f4d3e2f10", delivery: exampleArrival }],
    },
  },
});
